import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitonic, type ComplaintCommand, type LocalDate } from '@klacht/domain';
import { judged, received, registerOf, reopened } from '../testing/register-of.ts';
import { yearlyReport } from './yearly-report.ts';

const reportOn = (year: number, ...complaints: readonly (readonly ComplaintCommand[])[]) =>
  yearlyReport(registerOf(...complaints), {
    year,
    procedures: [bitonic],
    position: null,
    today: '2026-12-31',
    reviews: new Map(),
  });

const receivedWith = (at: LocalDate, more: object): ComplaintCommand => ({
  type: 'Receive',
  data: { at, channel: 'email', subjects: ['price'], ...more },
});
const GROUNDS = ['outside-scope', 'too-late', 'too-little-detail', 'not-a-user'] as const;
const refused = (
  at: LocalDate,
  ...grounds: readonly (typeof GROUNDS)[number][]
): ComplaintCommand => ({
  type: 'DeclareInadmissible',
  data: {
    at,
    ...(grounds.length === 0
      ? {}
      : { grounds: grounds.map((ground) => ({ ground, explanation: 'It is.' })) }),
  },
});
const deviating = { deviation: { from: ['2024-0007'], why: 'The price feed was stale.' } };
const corrected = (at: LocalDate, change: object): ComplaintCommand => ({
  type: 'Correct',
  data: { at, why: 'It was misread.', ...change },
});
const toLetter = { channel: { from: 'email', to: 'letter' } };

describe('the grounds on which complaints were inadmissible', () => {
  const { admissibility } = reportOn(
    2026,
    [received('2025-12-29'), refused('2026-01-02', 'outside-scope', 'too-late')],
    [received('2026-02-02'), refused('2026-02-03', 'outside-scope')],
    // Of another register, which has words of its own for it.
    [
      receivedWith('2026-03-02', { origin: { source: 'old', reference: '1', untracked: [] } }),
      refused('2026-03-03'),
    ],
    [received('2025-01-02'), refused('2025-01-03', 'not-a-user')],
  );

  it('count under each, and those without one apart', () => {
    expect(admissibility).toEqual({
      admissible: 0,
      inadmissible: 3,
      grounds: { 'outside-scope': 2, 'too-late': 1 },
      withoutGround: 1,
      undecided: 0,
      judgedWithout: 0,
    });
  });
});

describe('a complaint about staff', () => {
  it('names an employee, at once or later, or is about persons', () => {
    const { aboutStaff } = reportOn(
      2026,
      [receivedWith('2026-01-05', { employees: ['staff-17', 'staff-23'] })],
      [received('2026-01-06'), { type: 'NameEmployee', data: { at: '2026-01-07', employee: 's' } }],
      [receivedWith('2026-01-08', { grounds: ['services', 'persons'] })],
      [receivedWith('2026-01-09', { grounds: ['services'] })],
      [receivedWith('2025-01-09', { employees: ['staff-17'] })],
    );
    expect(aboutStaff).toBe(3);
  });
});

describe('a judgement that departs from earlier ones', () => {
  it('counts in its year, also when it was taken back', () => {
    const complaint = [
      received('2025-12-01'),
      judged('2025-12-30', deviating),
      reopened('2026-01-05'),
      judged('2026-01-10', deviating),
      reopened('2026-01-15'),
      judged('2026-01-20'),
    ];
    const { deviations, yearBefore } = reportOn(2026, complaint);
    expect([deviations, yearBefore?.deviations]).toEqual([1, 1]);
  });
});

describe('the corrections made in a year', () => {
  it('are those of its complaints, and of complaints of earlier years', () => {
    const old = [
      received('2025-06-02'),
      corrected('2025-06-10', toLetter),
      corrected('2026-02-02', { channel: { from: 'letter', to: 'form' } }),
      corrected('2026-02-03', { channel: { from: 'form', to: 'other' } }),
    ];
    const own = [received('2026-06-02'), corrected('2026-06-10', toLetter)];
    const report = reportOn(2026, old, own);
    expect(report.corrections).toEqual({
      made: 3,
      ofEarlierYears: 2,
      kinds: { Corrected: 3 },
      events: { Received: 3 },
    });
    expect(report.dataQuality.corrected).toBe(1);
    expect(report.yearBefore?.corrections).toMatchObject({ made: 1, ofEarlierYears: 0 });
  });

  it.each([
    ['2025-12-31', '2026-01-02'],
    ['2026-01-02', '2025-12-31'],
  ] as const)('change an earlier year where the receipt goes from %s to %s', (from, to) => {
    const moved = [received(from), corrected('2026-02-02', { receivedOn: { from, to } })];
    expect(reportOn(2026, moved).corrections).toMatchObject({ made: 1, ofEarlierYears: 1 });
  });
});

describe('the figures of a year and of the year before', () => {
  const aDay = (year: number) =>
    fc
      .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
      .map(({ month, day }) => {
        const digits = [month, day].map((one) => String(one).padStart(2, '0'));
        return `${year}-${digits.join('-')}` as LocalDate;
      });
  const aYear = fc.constantFrom(2025, 2026);
  const anEnd = fc.oneof(
    fc
      .subarray([...GROUNDS], { minLength: 1 })
      .map((grounds) => (at: LocalDate) => refused(at, ...grounds)),
    fc
      .record({
        outcome: fc.constantFrom('upheld', 'partly-upheld', 'rejected', 'settled'),
        more: fc.constantFrom({}, deviating, { redress: [{ kind: 'goodwill' }] }),
      })
      .map(
        ({ outcome, more }) =>
          (at: LocalDate) =>
            judged(at, { outcome, ...more }),
      ),
    fc.constant((at: LocalDate): ComplaintCommand => ({ type: 'Withdraw', data: { at } })),
  );
  const aComplaint = aYear.chain((year) =>
    fc
      .record({
        days: fc.tuple(aDay(year), aYear.chain(aDay), aYear.chain(aDay)),
        employees: fc.subarray(['staff-17', 'staff-23']),
        end: anEnd,
        isCorrected: fc.boolean(),
      })
      .map(({ days, employees, end, isCorrected }): readonly ComplaintCommand[] => {
        const [first, second, third] = days.toSorted();
        if (first === undefined || second === undefined || third === undefined) return [];
        const receive = receivedWith(first, employees.length === 0 ? {} : { employees });
        return [receive, end(second), ...(isCorrected ? [corrected(third, toLetter)] : [])];
      }),
  );

  it('are what counting the commands comes to', () => {
    fc.assert(
      fc.property(fc.array(aComplaint, { maxLength: 12 }), (complaints) => {
        const { yearBefore, ...report } = reportOn(2026, ...complaints);
        for (const [year, figures] of [['2025', yearBefore] as const, ['2026', report] as const]) {
          const all = complaints.flatMap(([receive, ...rest]) =>
            [receive, ...rest].map((command) => ({
              type: command?.type,
              from: receive?.data.at.slice(0, 4) ?? '',
              said: (command?.data ?? {}) as Record<string, unknown>,
            })),
          );
          const mine = all.filter(({ said }) => String(said['at']).startsWith(year));
          const count = (type: string, holds: (one: (typeof mine)[number]) => boolean) =>
            mine.filter((one) => one.type === type && holds(one)).length;
          if (!all.some(({ from }) => from <= year)) {
            expect(figures?.rollForward.received ?? 0).toBe(0);
            continue;
          }
          const refusals = mine.filter(({ type }) => type === 'DeclareInadmissible');
          const says = (ground: string) => (one: (typeof mine)[number]) =>
            JSON.stringify(one.said['grounds']).includes(`"${ground}"`);
          expect(figures?.admissibility).toEqual({
            admissible: 0,
            inadmissible: refusals.length,
            grounds: Object.fromEntries(
              GROUNDS.map(
                (ground) => [ground, refusals.filter(says(ground)).length] as const,
              ).filter(([, times]) => times > 0),
            ),
            withoutGround: 0,
            undecided: expect.any(Number) as unknown,
            judgedWithout: count('Judge', () => true),
          });
          const staff = count('Receive', ({ said }) => 'employees' in said);
          expect(figures?.aboutStaff).toBe(staff === 1 || staff === 2 ? null : staff);
          expect(figures?.deviations).toBe(count('Judge', ({ said }) => 'deviation' in said));
          expect(figures?.redress.rejected).toBe(
            count('Judge', ({ said }) => 'redress' in said && said['outcome'] === 'rejected'),
          );
          expect(figures?.corrections).toMatchObject({
            made: count('Correct', () => true),
            ofEarlierYears: count('Correct', ({ from }) => from < year),
          });
          const outcomes = Object.values(figures?.outcomes ?? {});
          expect(
            outcomes.reduce((sum, one) => sum + one, 0) +
              (figures?.admissibility.inadmissible ?? 0) +
              (figures?.withdrawn ?? 0),
          ).toBe(figures?.rollForward.closed);
        }
      }),
    );
  });
});

describe('the year before, issued at a position that this journal does not know', () => {
  it('is counted anew, and names the report that was issued', () => {
    const issued = {
      issuedOn: '2026-01-20',
      position: '1200',
      asOf: '2025-12-31',
      digest: null,
    } as const;
    const report = yearlyReport(registerOf([received('2025-05-05')]), {
      year: 2026,
      procedures: [bitonic],
      position: null,
      today: '2026-12-31',
      reviews: new Map(),
      issuedBefore: { ...issued, entries: null },
    });
    expect(report.yearBefore?.rollForward.received).toBe(1);
    expect(report).toMatchObject({
      yearBeforeIssued: null,
      yearBeforeUnknown: issued,
      yearBeforeRecount: null,
    });
  });
});
