import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  localDate,
  type LocalDate,
  weekday,
} from './local-date.ts';

const aDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as LocalDate);

const utc = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

describe('local days', () => {
  it('add up as the UTC calendar does', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
        const expected = utc(date);
        expected.setUTCDate(expected.getUTCDate() + days);
        const later = addDays(date, days);
        expect(later).toBe(expected.toISOString().slice(0, 10));
        expect(daysBetween(date, later)).toBe(days);
        expect(weekday(date) % 7).toBe(utc(date).getUTCDay());
      }),
    );
  });

  it('add months without running over into the next', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 0, max: 36 }), (date, months) => {
        const later = utc(addMonths(date, months));
        const ran = utc(date);
        ran.setUTCMonth(ran.getUTCMonth() + months);
        if (ran.getUTCDate() !== utc(date).getUTCDate()) ran.setUTCDate(0);
        expect(later).toEqual(ran);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-4-2', '02-04-2026', '2026-04-02T00:00:00Z', ''])(
    'refuses %j as a day',
    (text) => {
      expect(localDate.safeParse(text).success).toBe(false);
    },
  );
});
