import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWorkingDay } from './calendar.ts';
import { addDays, type LocalDate } from './local-date.ts';
import { netherlands2026 } from './netherlands.ts';
import { endOfTerm } from './term.ts';
import { workingDaysBetween } from './working-days.ts';

const aDay = fc.integer({ min: 0, max: 14_000 }).map((days) => addDays('2015-01-01', days));

it('counts each working day after the first, up to the last', () => {
  fc.assert(
    fc.property(aDay, fc.nat(500), (from, days) => {
      let count = 0;
      for (let day = 1; day <= days; day += 1) {
        if (isWorkingDay(netherlands2026, addDays(from, day), 'legal')) count += 1;
      }
      expect(workingDaysBetween(netherlands2026, from, addDays(from, days))).toBe(count);
    }),
  );
});

it('is the count of a term on its last day', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const { due } = endOfTerm({ count, unit: 'working-days' }, from, netherlands2026);
      expect(workingDaysBetween(netherlands2026, from, due)).toBe(count);
    }),
  );
});

it.each<[LocalDate, LocalDate, number]>([
  ['2026-04-02', '2026-04-13', 5],
  ['2026-04-02', '2026-04-02', 0],
  ['2026-04-13', '2026-04-02', -5],
  ['2026-04-04', '2026-04-06', 0],
  // Outside the calendar only weekends are known, so Christmas Day counts.
  ['2099-12-24', '2099-12-25', 1],
])('from %s to %s are %i', (from, to, days) => {
  expect(workingDaysBetween(netherlands2026, from, to)).toBe(days);
});
