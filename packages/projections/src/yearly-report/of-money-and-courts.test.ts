import { describe, expect, it } from 'vitest';
import { bitonic, type ComplaintCommand, initialReview, type LocalDate } from '@klacht/domain';
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

const euro = (value: string) => ({ value, currency: 'EUR' }) as const;
const paid = (at: LocalDate, value: string): ComplaintCommand => ({
  type: 'PayRedress',
  data: { at, kind: 'compensation', amount: euro(value) },
});
const told = (at: LocalDate, data: object): ComplaintCommand => ({
  type: 'RecordDetails',
  data: { at, ...data },
});

describe('redress', () => {
  it('counts as granted in the year of the judgement, and as paid in the year of each payment', () => {
    const complaint = [
      received('2025-11-03'),
      judged('2025-12-01', { redress: [{ kind: 'compensation', amount: euro('100.00') }] }),
      paid('2025-12-20', '40.10'),
      paid('2026-01-10', '59.90'),
    ];
    const [first, second] = [2025, 2026].map((year) => reportOn(year, complaint));
    expect(first).toMatchObject({
      redress: { judgements: 1, amounts: { EUR: '100.00' } },
      redressPaid: { payments: 1, kinds: { compensation: 1 }, amounts: { EUR: '40.10' } },
    });
    expect(second).toMatchObject({
      redress: { judgements: 0, amounts: {} },
      redressPaid: { payments: 1, amounts: { EUR: '59.90' } },
    });
  });

  it('that a part of the judgement granted counts with the judgement that ends it', () => {
    const report = reportOn(2026, [
      received('2026-02-02'),
      { type: 'ListPoints', data: { at: '2026-02-03', points: [{ id: '1' }, { id: '2' }] } },
      {
        type: 'JudgePart',
        data: {
          at: '2026-03-02',
          points: [{ id: '1', finding: 'upheld' }],
          redress: [{ kind: 'goodwill', amount: euro('10') }],
        },
      },
      judged('2026-03-20', { redress: [{ kind: 'compensation', amount: euro('5.50') }] }),
    ]);
    expect(report).toMatchObject({
      judgedInPart: 1,
      outcomes: { upheld: 1 },
      redress: { judgements: 1, amounts: { EUR: '15.50' } },
    });
  });
});

describe('what went to a court and to Kifid', () => {
  const begun = (type: 'BringToCourt' | 'EscalateToKifid', at: LocalDate, data: object = {}) =>
    ({ type, data: { at, ...data } }) as ComplaintCommand;
  const ruled = (type: 'RecordCourtRuling' | 'RecordKifidRuling', at: LocalDate, result: string) =>
    ({ type, data: { at, result } }) as ComplaintCommand;

  it('tells each time apart that was outside the time for it, also where a later one was within it', () => {
    const { kifid } = reportOn(2026, [
      received('2026-02-02'),
      begun('EscalateToKifid', '2026-02-16', { reference: 'K-1' }),
      ruled('RecordKifidRuling', '2026-03-02', 'inadmissible'),
      judged('2026-03-20', { outcome: 'rejected' }),
      begun('EscalateToKifid', '2026-04-01', { reference: 'K-2' }),
    ]);
    expect(kifid).toMatchObject({ escalated: 2, outsideWindow: 1, appeals: 0 });
  });

  it('counts each time, with appeals and with what the firm brought, in the year of each', () => {
    const report = reportOn(
      2026,
      [
        received('2025-06-02'),
        judged('2025-07-01', { outcome: 'rejected' }),
        begun('EscalateToKifid', '2025-08-01', { reference: 'K-1' }),
        ruled('RecordKifidRuling', '2026-02-02', 'upheld'),
        begun('EscalateToKifid', '2026-03-02', { reference: 'K-1', appeal: true, by: 'firm' }),
        ruled('RecordKifidRuling', '2026-06-02', 'rejected'),
      ],
      [
        received('2026-02-02'),
        begun('BringToCourt', '2026-03-02'),
        ruled('RecordCourtRuling', '2026-08-03', 'settled'),
        begun('BringToCourt', '2026-09-01', { appeal: true }),
      ],
    );
    expect(report.kifid).toEqual({
      escalated: 1,
      byFirm: 1,
      appeals: 1,
      outsideWindow: 0,
      ruled: 2,
      results: { rejected: 1, upheld: 1 },
      byOwnOutcome: { rejected: { rejected: 1, upheld: 1 } },
      deviating: 1,
    });
    expect(report.court).toEqual({
      brought: 2,
      byFirm: 0,
      appeals: 1,
      ruled: 1,
      results: { settled: 1 },
    });
  });
});

describe('what a complaint is about', () => {
  it('is counted by language and by service, as last told; what is not recorded counts under none', () => {
    const { languages, services } = reportOn(
      2026,
      [received('2026-02-02'), told('2026-02-03', { language: 'nl', service: 'wallet' })],
      [
        received('2026-02-04'),
        told('2026-02-05', { language: 'nl' }),
        told('2026-02-06', { language: 'en' }),
      ],
      [received('2026-02-07')],
      [received('2025-02-07'), told('2026-02-08', { language: 'de', service: 'wallet' })],
    );
    expect(languages).toEqual({ en: 1, nl: 1 });
    expect(services).toEqual({ wallet: 1 });
  });

  it('is counted where it comes back: what follows another, has its cause, or was split off', () => {
    const other = '4c1f2b7e-0000-4000-8000-00000000000a';
    const linked = (as: 'follows' | 'same-cause'): ComplaintCommand => ({
      type: 'Link',
      data: { at: '2026-02-09', to: other, as },
    });
    const split: ComplaintCommand = {
      type: 'Receive',
      data: { at: '2026-02-02', channel: 'email', subjects: ['price'], splitFrom: other },
    };
    const { recurrence } = reportOn(
      2026,
      [received('2026-02-02'), linked('follows'), linked('same-cause')],
      [received('2026-02-03'), linked('same-cause')],
      [split],
      [received('2025-02-03'), linked('follows')],
    );
    expect(recurrence).toEqual({ follows: 1, sameCause: 2, splitOff: 1 });
  });
});

describe('what was recorded by mistake', () => {
  const retract = (revision: number): ComplaintCommand => ({
    type: 'Retract',
    data: { at: '2026-03-03', revision, why: 'By mistake.' },
  });

  it('is left out where it is a whole complaint, which is said', () => {
    const report = reportOn(
      2026,
      [received('2026-02-02'), retract(0)],
      [received('2025-02-02'), retract(0)],
      [received('2026-02-03')],
    );
    expect(report).toMatchObject({ registeredByMistake: 1, rollForward: { received: 1 } });
  });

  it('counts as put right, by how that was done and by the event that was wrong', () => {
    const { corrections } = reportOn(2026, [
      received('2026-02-02'),
      { type: 'Acknowledge', data: { at: '2026-02-03' } },
      judged('2026-03-02'),
      retract(1),
      {
        type: 'Amend',
        data: {
          at: '2026-03-04',
          revision: 2,
          changes: [{ field: 'outcome', from: 'upheld', to: 'rejected' }],
          why: 'A slip.',
        },
      },
      {
        type: 'Correct',
        data: { at: '2026-03-05', channel: { from: 'email', to: 'letter' }, why: 'It was one.' },
      },
    ]);
    expect(corrections).toEqual({
      made: 3,
      ofEarlierYears: 0,
      kinds: { Amended: 1, Corrected: 1, Retracted: 1 },
      events: { Acknowledged: 1, Judged: 1, Received: 1 },
    });
  });
});

describe('a finding that a later handling put right', () => {
  const well = {
    outcome: 'rejected',
    reasons: 'The fee was shown.',
    remedies: ['kifid', 'court'],
  };
  const complaint = [
    received('2025-10-01'),
    judged('2025-11-03', { ...well, remedies: [] }),
    reopened('2026-01-05'),
    judged('2026-01-20', well),
  ];
  const row = (year: number) =>
    reportOn(year, complaint).departures.find(({ code }) => code === 'remedy-not-named');

  it('stays a departure of the year in which it arose, and is told in that in which it was put right', () => {
    expect(row(2025)).toMatchObject({ steps: 2, complaints: 1, putRight: 0 });
    expect(row(2026)).toBeUndefined();
    expect(reportOn(2025, complaint).settled).toEqual([]);
    const { settled } = reportOn(2026, complaint);
    expect(settled.filter(({ code }) => code === 'remedy-not-named')).toMatchObject(
      ['kifid', 'court'].map((what) => ({
        number: '2025-0001',
        complaintId: 'c1',
        article: 'RTS 6(4)',
        code: 'remedy-not-named',
        on: '2025-11-03',
        what,
        recordedOn: null,
        putRightOn: '2026-01-20',
      })),
    );
  });

  it('counts as put right where that was in its own year', () => {
    const within = complaint.map((one) => ({
      ...one,
      data: { ...one.data, at: one.data.at.replace('2025', '2026').replace('2026-01', '2026-12') },
    })) as typeof complaint;
    const { departures, settled } = reportOn(2026, within);
    expect(departures.find(({ code }) => code === 'remedy-not-named')).toMatchObject({
      steps: 2,
      putRight: 2,
    });
    expect(settled.length).toBeGreaterThanOrEqual(2);
  });
});

describe('measures', () => {
  it('stand by themselves where nothing recommended them, and in steps where more was to follow', () => {
    const training = { kind: 'training', measure: 'A course on the new desk.' } as const;
    const review = {
      ...initialReview(2026),
      measures: [{ at: '2026-05-04', ...training }],
      recommendations: [
        {
          id: 'r1',
          recommendation: 'Show the price.',
          madeOn: '2026-02-01',
          owner: 'desk',
          due: '2026-12-01',
          decision: { decided: 'adopted', at: '2026-02-02', reasons: null },
          measures: [{ at: '2026-06-01', ...training, partial: true }],
          effect: null,
        },
      ],
    } as const;
    const { recommendations } = yearlyReport([], {
      year: 2026,
      procedures: [bitonic],
      position: null,
      today: '2026-12-31',
      reviews: new Map([[2026, review]]),
    });
    expect(recommendations.ownMeasures).toEqual([
      { on: '2026-05-04', ...training, partial: false },
    ]);
    expect(recommendations.made).toMatchObject([
      { doneOn: null, state: 'overdue', measures: [{ on: '2026-06-01', partial: true }] },
    ]);
  });
});
