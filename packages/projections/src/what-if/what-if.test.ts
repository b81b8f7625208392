import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  bitonic,
  type ComplaintCommand,
  type LocalDate,
  parseProcedure,
  type Procedure,
} from '@klacht/domain';
import { judged, received, registerOf, registerUnder, reopened } from '../testing/register-of.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { yearlyReport } from '../yearly-report/yearly-report.ts';
import { stepKinds } from '../yearly-report/steps.ts';
import { whatIf } from './what-if.ts';

const TODAY = '2026-06-01';

/** The rules of Bitonic with another term to acknowledge within, in working days, or to judge within. */
const other = (acknowledge: number, judge: number): Procedure =>
  parseProcedure({
    ...bitonic,
    version: 'tried',
    terms: {
      ...bitonic.terms,
      acknowledge: {
        ...bitonic.terms.acknowledge,
        term: { count: acknowledge, unit: 'working-days' },
      },
      judge: { ...bitonic.terms.judge, term: { count: judge, unit: 'months' } },
    },
  });

const tried = (entries: Iterable<RegisterEntry>, ...under: readonly Procedure[]) =>
  whatIf(entries, { year: 2026, procedures: [bitonic], under, today: TODAY });

const admitted = (at: LocalDate): ComplaintCommand => ({ type: 'DeclareAdmissible', data: { at } });

const acknowledged = (at: LocalDate): ComplaintCommand => ({ type: 'Acknowledge', data: { at } });

describe('the same histories under other rules', () => {
  // Thursday 2 April to Monday 13 April: two weekends, Good Friday and Easter Monday lie between.
  const history = [
    received('2026-04-02'),
    acknowledged('2026-04-13'),
    admitted('2026-04-03'),
    judged('2026-05-20'),
  ];

  it('says which steps would be late, and by how much', () => {
    expect(tried(registerOf(history), other(3, 1)).changed).toEqual([
      {
        number: '2026-0001',
        complaintId: 'c1',
        officer: 'anna',
        source: null,
        sourceNumber: null,
        kind: 'acknowledge',
        was: { due: '2026-04-13', state: 'met', metOn: '2026-04-13', days: 0 },
        would: { due: '2026-04-09', state: 'late', metOn: '2026-04-13', days: 4 },
        change: 'would-be-late',
      },
      {
        number: '2026-0001',
        complaintId: 'c1',
        officer: 'anna',
        source: null,
        sourceNumber: null,
        kind: 'admissibility',
        was: { due: '2026-04-13', state: 'met', metOn: '2026-04-03', days: -10 },
        would: { due: '2026-04-09', state: 'met', metOn: '2026-04-03', days: -6 },
        change: 'still-in-time',
      },
      {
        number: '2026-0001',
        complaintId: 'c1',
        officer: 'anna',
        source: null,
        sourceNumber: null,
        kind: 'judge',
        was: { due: '2026-06-02', state: 'met', metOn: '2026-05-20', days: -13 },
        would: { due: '2026-05-02', state: 'late', metOn: '2026-05-20', days: 18 },
        change: 'would-be-late',
      },
    ]);
  });

  it('says which would be in time, and which would only be less late', () => {
    const late = [received('2026-01-02'), acknowledged('2026-01-30'), judged('2026-04-01')];
    const { changed, steps } = tried(registerOf(late), other(6, 3));
    expect(changed.map(({ kind, change, would }) => [kind, change, would?.days])).toEqual([
      ['acknowledge', 'still-late', 18],
      // It was never said, so that no day counts.
      ['admissibility', 'still-late', null],
      ['judge', 'would-be-in-time', -1],
    ]);
    expect(steps.judge).toEqual({
      was: { inTime: 0, late: 1, overdue: 0 },
      would: { inTime: 1, late: 0, overdue: 0 },
    });
  });

  it('judges what is not done by the day of asking', () => {
    const { changed, asOf, steps } = tried(registerOf([received('2026-04-20')]), other(5, 1));
    expect(asOf).toBe(TODAY);
    expect(changed).toMatchObject([
      {
        kind: 'judge',
        was: { state: 'open', due: '2026-06-20' },
        would: { state: 'overdue', due: '2026-05-20', metOn: null, days: 12 },
        change: 'would-be-late',
      },
    ]);
    expect(steps.acknowledge.was).toEqual({ inTime: 0, late: 0, overdue: 1 });
  });

  it('knows that to say whether it is admissible is a step', () => {
    const entries = registerOf([
      received('2026-04-02'),
      acknowledged('2026-04-03'),
      admitted('2026-04-13'),
    ]);
    const { changed, steps } = tried(entries, other(3, 2));
    expect(
      changed.map(({ kind, change, was, would }) => [kind, change, was?.due, would?.due]),
    ).toEqual([
      ['acknowledge', 'still-in-time', '2026-04-13', '2026-04-09'],
      ['admissibility', 'would-be-late', '2026-04-13', '2026-04-09'],
    ]);
    expect(steps.admissibility).toEqual({
      was: { inTime: 1, late: 0, overdue: 0 },
      would: { inTime: 0, late: 1, overdue: 0 },
    });
  });

  it('takes of several versions the one that would have been in force on the receipt', () => {
    const early = { ...other(3, 1), version: 'early', validFrom: '2026-01-01' } as Procedure;
    const later = { ...bitonic, version: 'later', validFrom: '2026-05-01' } as Procedure;
    const entries = registerOf(history, [received('2026-05-04'), judged('2026-05-20')]);
    const { under, changed } = tried(entries, early, later);
    expect(under).toEqual([`${bitonic.name} early`, `${bitonic.name} later`]);
    expect(new Set(changed.map(({ number }) => number))).toEqual(new Set(['2026-0001']));
  });

  it('of an empty register and of the same rules is nothing', () => {
    expect(tried([], other(3, 1)).changed).toEqual([]);
    const { changed, findings, steps } = tried(registerOf(history), bitonic);
    expect({ changed, findings }).toEqual({ changed: [], findings: [] });
    expect(Object.values(steps).every(({ was, would }) => was.late === would.late)).toBe(true);
  });

  it.each([
    [{ year: 999 }, 'year: expected a whole number'],
    [{ today: '2026-02-30' as const }, 'today: expected a day'],
    [{ under: [] }, 'expected at least one'],
  ])('refuses %j', (change, message) => {
    const context = { year: 2026, procedures: [bitonic], under: [bitonic], today: TODAY } as const;
    expect(() => whatIf(registerOf(history), { ...context, ...change })).toThrow(message);
  });

  it('counts as the report counts on complaints that were received under those rules', () => {
    const aHistory = fc
      .record({
        on: fc.integer({ min: 0, max: 300 }),
        wait: fc.integer({ min: 0, max: 20 }),
        gaps: fc.array(fc.integer({ min: 1, max: 110 }), { maxLength: 3 }),
      })
      .map(({ on, wait, gaps }): readonly ComplaintCommand[] => {
        const first = addDays('2025-07-01', on);
        let day = addDays(first, wait);
        const steps = gaps.flatMap((gap, index): readonly ComplaintCommand[] => {
          day = addDays(day, gap);
          return [index % 2 === 0 ? judged(day) : reopened(day)];
        });
        return [received(first), acknowledged(addDays(first, wait)), ...steps];
      });
    fc.assert(
      fc.property(
        fc.array(aHistory, { maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (histories, acknowledge, judge) => {
          const rules = other(acknowledge, judge);
          const found = tried(registerOf(...histories), rules);
          const context = { year: 2026, position: null, today: TODAY, reviews: new Map() } as const;
          const reports = {
            was: yearlyReport(registerOf(...histories), { ...context, procedures: [bitonic] }),
            would: yearlyReport(registerUnder([rules], ...histories), {
              ...context,
              procedures: [rules],
            }),
          };
          for (const kind of stepKinds) {
            for (const side of ['was', 'would'] as const) {
              const { late, overdueAtEnd, ...more } = reports[side].steps[kind];
              const inTime = 'inTime' in more ? more.inTime : 0;
              expect(found.steps[kind][side]).toEqual({ inTime, late, overdue: overdueAtEnd });
            }
          }
          const turned = (change: string) =>
            found.changed.filter((one) => one.change === change).length;
          const broken = (side: 'was' | 'would') =>
            Object.values(found.steps).reduce(
              (sum, one) => sum + one[side].late + one[side].overdue,
              0,
            );
          /** Broken under the one rules, and not asked under the others. */
          const brokenAlone = (side: 'was' | 'would', none: 'was' | 'would') =>
            found.changed.filter(
              (one) => one[none] === null && ['late', 'overdue'].includes(one[side]?.state ?? ''),
            ).length;
          expect(broken('would') - broken('was')).toBe(
            turned('would-be-late') -
              turned('would-be-in-time') +
              brokenAlone('would', 'was') -
              brokenAlone('was', 'would'),
          );
        },
      ),
    );
  });
});
