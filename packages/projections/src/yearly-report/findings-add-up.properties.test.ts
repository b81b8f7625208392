import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  asOfDay,
  bitonic,
  type ComplaintCommand,
  findingsOf,
  type LocalDate,
} from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { othersIn } from '../register/others-in.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { received, registerOf } from '../testing/register-of.ts';
import type { ReportPeriod } from './report-period.ts';
import { yearlyReport } from './yearly-report.ts';

const YEARS = [2024, 2025, 2026, 2027, 2028] as const;

const partsOf = (year: number, months: number): readonly ReportPeriod[] =>
  Array.from({ length: 12 / months }, (_, index) => {
    const first = `${year}-${String(index * months + 1).padStart(2, '0')}-01` as LocalDate;
    const next = new Date(Date.UTC(year, (index + 1) * months, 1)).toISOString().slice(0, 10);
    return { from: first, to: addDays(next as LocalDate, -1) };
  });

const rowsOf = (entries: readonly RegisterEntry[], period: ReportPeriod) =>
  yearlyReport(entries, {
    year: Number(period.from.slice(0, 4)),
    period,
    procedures: [bitonic],
    position: null,
    today: '2028-12-31',
    reviews: new Map(),
    // Counted rather than told: rows of few complaints about staff are there too.
    tellsOfStaff: true,
  }).departures.filter(({ code }) => code !== 'late');

const ADMISSIBILITY: ReadonlySet<string> = new Set([
  'admissibility-not-stated',
  'admissibility-stated-late',
]);

/**
 * How many findings ever stood on the last evening of a period. To state admissibility late is how
 * leaving it unstated goes on; a judgement without it told of it already.
 */
const everFound = (entries: readonly RegisterEntry[], periods: readonly ReportPeriod[]): number =>
  entries
    .map(({ complaint }) => {
      const most = new Map<string, number>();
      let isJudgedWithout = false;
      for (const { to } of periods) {
        const then = asOfDay(complaint, to);
        if (then.status === 'unknown') continue;
        const standing = findingsOf(then, bitonic, to, othersIn(entries));
        const names = standing.flatMap(({ code, on, what }) => {
          if (!ADMISSIBILITY.has(code)) return [`${code} ${on} ${what}`];
          return isJudgedWithout ? [] : [`admissibility ${what}`];
        });
        // Two letters of one day may lack the same.
        for (const [name, { length }] of Map.groupBy(names, (one) => one)) {
          most.set(name, Math.max(most.get(name) ?? 0, length));
        }
        isJudgedWithout ||= standing.some(({ code }) => code === 'judged-without-admissibility');
      }
      return [...most.values()].reduce((sum, times) => sum + times, 0);
    })
    .reduce((sum, times) => sum + times, 0);

describe('the findings of some years', () => {
  it.each([12, 6, 3])(
    'add up in parts of %i months: each is told as new once',
    (months) => {
      let told = 0;
      fc.assert(
        fc.property(fc.array(anyHistory, { maxLength: 3 }), (histories) => {
          const entries = registerOf(...histories);
          const periods = YEARS.flatMap((year) => partsOf(year, months));
          const fresh = periods
            .flatMap((period) => rowsOf(entries, period))
            .reduce((sum, { steps }) => sum + steps, 0);
          expect(fresh).toBe(everFound(entries, periods));
          told += fresh;
        }),
        { numRuns: 100 },
      );
      expect(told).toBeGreaterThan(100);
    },
    120_000,
  );
});

describe('an admissibility that was left unstated in one year and stated in the next', () => {
  // The fifth working day after Monday 15 December 2025 is Monday 22 December.
  const stated: readonly ComplaintCommand[] = [
    received('2025-12-15'),
    { type: 'DeclareAdmissible', data: { at: '2026-01-12', grounds: ['services'] } },
  ];

  const inPeriod = (from: LocalDate, to: LocalDate) =>
    rowsOf(registerOf(stated), { from, to })
      .filter(({ code }) => ADMISSIBILITY.has(code))
      .map(({ code, steps, carriedOver }) => ({ code, steps, carriedOver }));
  const unstated = { code: 'admissibility-not-stated', steps: 1, carriedOver: 0 };
  const late = { code: 'admissibility-stated-late', steps: 0, carriedOver: 1 };

  it('is new in the first, carried over in the second, and told of no more', () => {
    expect(inPeriod('2025-01-01', '2025-12-31')).toEqual([unstated]);
    expect(inPeriod('2026-01-01', '2026-12-31')).toEqual([late]);
    expect(inPeriod('2027-01-01', '2027-12-31')).toEqual([]);
  });

  it('counts so in quarters, half-years and days too', () => {
    expect(inPeriod('2025-10-01', '2025-12-31')).toEqual([unstated]);
    expect(inPeriod('2025-12-22', '2025-12-22')).toEqual([]);
    expect(inPeriod('2025-12-23', '2025-12-23')).toEqual([unstated]);
    expect(inPeriod('2025-12-24', '2025-12-24')).toEqual([
      { ...unstated, steps: 0, carriedOver: 1 },
    ]);
    expect(inPeriod('2026-01-12', '2026-01-12')).toEqual([late]);
    expect(inPeriod('2026-01-13', '2026-06-30')).toEqual([]);
  });

  it('is new as stated late where both fall in one period', () => {
    expect(inPeriod('2026-01-01', '2026-12-31')).toEqual([late]);
    const within = registerOf([
      received('2026-01-05'),
      { type: 'DeclareAdmissible', data: { at: '2026-01-19', grounds: ['services'] } },
    ]);
    const rows = rowsOf(within, { from: '2026-01-01', to: '2026-12-31' });
    expect(rows.filter(({ code }) => ADMISSIBILITY.has(code))).toMatchObject([
      { code: 'admissibility-stated-late', steps: 1, carriedOver: 0 },
    ]);
  });
});
