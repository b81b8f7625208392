import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, bitonic, type ComplaintCommand, type LocalDate } from '@klacht/domain';
import { judged, received, registerOf, reopened } from '../testing/register-of.ts';
import { yearlyReport } from './yearly-report.ts';

/** A complaint that is judged and reopened in turn, so many days apart. */
const aHistory = fc
  .record({
    on: fc.integer({ min: 0, max: 900 }),
    gaps: fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 4 }),
  })
  .map(({ on, gaps }) => {
    let day = addDays('2024-01-01', on);
    const days = [day];
    for (const gap of gaps) {
      day = addDays(day, gap);
      if (day > '2026-12-31') break;
      days.push(day);
    }
    return days;
  });

const commandsOf = ([first = '2024-01-01', ...rest]: readonly LocalDate[]): ComplaintCommand[] => [
  received(first),
  ...rest.map((day, index) => (index % 2 === 0 ? judged(day) : reopened(day))),
];

/** Whether it is open at the end of a day: an odd number of its days have come. */
const isOpenAfter = (days: readonly LocalDate[], day: LocalDate): boolean =>
  days.filter((one) => one <= day).length % 2 === 1;

describe('the roll-forward', () => {
  it('balances, and counts as walking through each history does', () => {
    fc.assert(
      fc.property(
        fc.array(aHistory, { maxLength: 20 }),
        fc.constantFrom(2024, 2025, 2026),
        (histories, year) => {
          const report = yearlyReport(registerOf(...histories.map(commandsOf)), {
            year,
            procedures: [bitonic],
            position: null,
            today: '2026-12-31',
            reviews: new Map(),
          });
          const inYear = (day: LocalDate | undefined) => day?.startsWith(String(year)) === true;
          const count = (holds: (days: readonly LocalDate[]) => number) =>
            histories.reduce((sum, days) => sum + holds(days), 0);
          const { rollForward } = report;
          expect(rollForward).toEqual({
            openAtStart: count((days) =>
              Number(isOpenAfter(days, `${year - 1}-12-31` as LocalDate)),
            ),
            received: count(([first]) => Number(inYear(first))),
            reopened: count(
              (days) =>
                days.filter((day, index) => index > 0 && index % 2 === 0 && inYear(day)).length,
            ),
            closed: count(
              (days) => days.filter((day, index) => index % 2 === 1 && inYear(day)).length,
            ),
            openAtEnd: count((days) => Number(isOpenAfter(days, `${year}-12-31` as LocalDate))),
          });
          expect(
            rollForward.openAtStart +
              rollForward.received +
              rollForward.reopened -
              rollForward.closed,
          ).toBe(rollForward.openAtEnd);
          expect(report.outcomes.upheld).toBe(rollForward.closed);
          expect(report.yearBefore?.rollForward.openAtEnd ?? 0).toBe(rollForward.openAtStart);
        },
      ),
    );
  });
});
