import { addDays as addDaysByDateFns } from 'date-fns/addDays';
import { addMonths as addMonthsByDateFns } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import { getISODay } from 'date-fns/getISODay';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  addDays,
  addMonths,
  daysBetween,
  localDate,
  type LocalDate,
  weekday,
  yearOf,
} from './local-date.ts';

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

const aDate = fc
  .date({
    min: new Date('0001-01-01T12:00:00Z'),
    max: new Date('9900-12-31T12:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10) as LocalDate);

/** Noon of the machine's own day, whatever its zone: no clock is changed at noon. */
const noonOf = (date: LocalDate): Date => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const noon = new Date(2000, 0, 1, 12);
  noon.setFullYear(year, month - 1, day);
  return noon;
};

const written = (date: Date): string => format(date, 'yyyy-MM-dd');

describe('local days', () => {
  it('add up as date-fns does', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -300, max: 30_000 }), (date, days) => {
        fc.pre(yearOf(date) > 1);
        const later = addDays(date, days);
        expect(later).toBe(written(addDaysByDateFns(noonOf(date), days)));
        expect(daysBetween(date, later)).toBe(days);
        expect(differenceInCalendarDays(noonOf(later), noonOf(date))).toBe(days);
      }),
    );
  });

  it('have no parts: what is left of a day does not count', () => {
    expect(addDays('2026-01-31', 1.5)).toBe('2026-02-01');
    expect(addDays('2026-02-01', -0.5)).toBe('2026-01-31');
  });

  it('add months as date-fns does', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -12, max: 1_000 }), (date, months) => {
        fc.pre(yearOf(date) > 1);
        expect(addMonths(date, months)).toBe(written(addMonthsByDateFns(noonOf(date), months)));
      }),
    );
  });

  it('have the weekday and the year that date-fns reads', () => {
    fc.assert(
      fc.property(aDate, (date) => {
        expect(weekday(date)).toBe(getISODay(noonOf(date)));
        expect(pad(yearOf(date), 4)).toBe(format(noonOf(date), 'yyyy'));
      }),
    );
  });

  it('are as far from 1970 as the platform says, on the first and the last of every month', () => {
    const byPlatform = (date: LocalDate): number => Date.parse(date) / 86_400_000;
    const wrong: LocalDate[] = [];
    for (let month = 0; month < 10_000 * 12; month += 1) {
      const first = addMonths('0000-01-01', month);
      for (const date of [first, addMonths('0000-01-31', month)]) {
        if (daysBetween('1970-01-01', date) !== byPlatform(date)) wrong.push(date);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('compare as strings', () => {
    fc.assert(
      fc.property(aDate, aDate, (one, other) => {
        expect(one < other).toBe(daysBetween(one, other) > 0);
      }),
    );
  });
});

describe('a local day', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['1999-11-30', 3, '2000-02-29'],
    ['2100-01-29', 1, '2100-02-28'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['0095-05-31', 1, '0095-06-30'],
  ] as const)('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-24', 1, '2026-10-25'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2028-02-28', 1, '2028-02-29'],
    ['0099-12-31', 1, '0100-01-01'],
    ['1970-01-01', -1, '1969-12-31'],
  ] as const)('%s and %i day is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it.each([
    [() => addDays('9999-12-31', 1), '9999-12-31 + 1 days'],
    [() => addDays('0000-01-01', -1), '0000-01-01 + -1 days'],
    [() => addMonths('9999-12-01', 1), '9999-12-01 + 1 months'],
    [() => addMonths('2026-01-01', 1e300), '2026-01-01 + 1e+300 months'],
    [() => addDays('yesterday' as LocalDate, 1), 'yesterday + 1 days'],
    [() => addDays('2026-13-01', 1), '2026-13-01 + 1 days'],
    [() => addDays('2026-00-01', 1), '2026-00-01 + 1 days'],
  ])('is never one that cannot be written', (act, got) => {
    expect(act).toThrowError(
      expect.objectContaining({
        kind: 'invalid',
        code: 'outside-years',
        message: `date: expected a day in the years 0000 to 9999, got ${got}`,
      }),
    );
  });

  it.each([
    [() => addDays('9999-12-30', 1), '9999-12-31'],
    [() => addDays('0000-01-02', -1), '0000-01-01'],
    [() => addMonths('9999-11-30', 1), '9999-12-30'],
    [() => addMonths('0000-02-10', -1), '0000-01-10'],
  ])('may be the first and the last that can be written', (act, day) => {
    expect(act()).toBe(day);
  });

  it.each([
    [() => addDays('9999-12-31', 1), { field: 'date', value: '9999-12-31', days: 1 }],
    [() => addMonths('0000-01-31', -1), { field: 'date', value: '0000-01-31', months: -1 }],
  ])('says what was asked when it cannot be written', (act, details) => {
    expect(act).toThrowError(expect.objectContaining({ details }) as Error);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-4-2', '02-04-2026', '2026-04-02T00:00:00Z', ''])(
    'is not %j',
    (text) => {
      expect(localDate.safeParse(text).success).toBe(false);
    },
  );

  it('has a JSON schema', () => {
    expect(z.toJSONSchema(localDate)).toMatchObject({ type: 'string', format: 'date' });
  });
});
