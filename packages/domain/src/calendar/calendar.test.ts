import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isKlachtError } from '../errors.ts';
import { parseInput } from '../input/parse-input.ts';
import { type Calendar, calendar, dayOff, isWorkingDay, previousWorkingDay } from './calendar.ts';
import { addDays, type LocalDate } from './local-date.ts';
import { netherlandsNovember2026 } from './netherlands.ts';

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('days off', () => {
  it.each([
    ['2026-04-03', 'goodFriday', null],
    ['2026-04-04', 'saturday', 'saturday'],
    ['2026-04-05', 'sunday', 'sunday'],
    ['2026-04-06', 'easterMonday', 'easterMonday'],
    ['2026-05-05', 'liberation', null],
    ['2016-05-05', 'ascension', 'ascension'],
    ['2026-01-02', 'equated', null],
    ['2013-04-30', 'queensDay', 'queensDay'],
    ['2014-04-30', null, null],
    ['2026-04-27', 'kingsDay', 'kingsDay'],
    ['2026-04-07', null, null],
    ['2026-03-30', null, null],
  ] as const)('%s is off for %s by the legal reading, %s by the safe one', (date, legal, safe) => {
    expect(dayOff(netherlandsNovember2026, date, 'legal')).toBe(legal);
    expect(dayOff(netherlandsNovember2026, date, 'safe')).toBe(safe);
    expect(isWorkingDay(netherlandsNovember2026, date, 'legal')).toBe(legal === null);
  });

  it.each([
    ['2026-04-07', 'is one', '2026-04-07'],
    ['2026-04-06', 'lies behind Easter and Good Friday, which is disputed', '2026-04-02'],
    ['2026-05-05', 'is Liberation Day, which is disputed', '2026-05-04'],
  ] as const)('%s %s: the working day at or before it is %s', (date, _why, expected) => {
    expect(previousWorkingDay(netherlandsNovember2026, date)).toBe(expected);
  });

  it.each(['1989-12-31', '2061-01-01', 'Monday' as LocalDate] as const)(
    'says that it does not know %s',
    (date) => {
      const error = thrownBy(() => dayOff(netherlandsNovember2026, date, 'legal'));
      expect(isKlachtError(error, 'invalid')).toBe(true);
      expect(error).toMatchObject({
        code: 'outside-calendar',
        message: `calendar NL-2026-11: expected a day in 1990 to 2060, got ${date}`,
        details: { calendar: 'NL-2026-11', from: 1990, to: 2060, value: date },
      });
    },
  );

  it('does not look past its first year for a working day', () => {
    expect(() => previousWorkingDay(netherlandsNovember2026, '1990-01-01')).toThrowError(
      'calendar NL-2026-11: expected a day in 1990 to 2060, got 1989-12-31',
    );
  });
});

describe('a calendar as data', () => {
  const closed = { nl: 'Gesloten', en: 'Closed', disputed: false };
  const two: Calendar = {
    name: 'two years',
    from: 2027,
    to: 2028,
    holidays: { closed },
    days: { '2027': {}, '2028': { '02-29': 'closed' } },
  };

  it('is accepted when it is complete', () => {
    expect(calendar.parse(two)).toEqual(two);
    const one = { ...two, to: 2027, days: { '2027': {} } };
    expect(calendar.parse(one)).toEqual(one);
    const early = { ...two, from: 50, to: 50, days: { '0050': {} } };
    expect(calendar.parse(early)).toEqual(early);
  });

  it.each<[string, Partial<Calendar>, string]>([
    [
      'lacks a year',
      { days: { '2028': {} } },
      'own: days.2027: expected the days of this year, got undefined',
    ],
    [
      'lacks its last year',
      { days: { '2027': {} } },
      'own: days.2028: expected the days of this year, got undefined',
    ],
    [
      'has a year too early',
      { days: { ...two.days, '2026': {} } },
      'own: days.2026: expected a year from 2027 to 2028, got {}',
    ],
    [
      'has a year too many',
      { days: { ...two.days, '2029': {} } },
      'own: days.2029: expected a year from 2027 to 2028, got {}',
    ],
    [
      'has a day that is not there',
      { days: { '2027': { '02-29': 'closed' }, '2028': {} } },
      'own: days.2027.02-29: expected a day that exists, got "closed"',
    ],
    [
      'has a holiday without names',
      { days: { '2027': { '12-25': 'toString' }, '2028': {} } },
      'own: days.2027.12-25: expected the key of a holiday, got "toString"',
    ],
    [
      'ends before it begins',
      { to: 2026, days: {} },
      'own: to: expected no year before 2027, got 2026',
    ],
  ])('is refused when it %s', (_, change, message) => {
    expect(thrownBy(() => parseInput(calendar, { ...two, ...change }, 'own'))).toMatchObject({
      code: 'invalid-input',
      message,
    });
  });

  const daysOff = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, day) => [addDays('2028-01-01', day).slice(5), 'closed']),
    );

  it.each<[string, Partial<Calendar>, RegExp]>([
    [
      'has a year of days off only',
      { days: { '2027': {}, '2028': daysOff(366) } },
      /^own: days\.2028: expected at most 130 days off beside the weekends/,
    ],
    [
      'has a day off too many',
      { days: { '2027': {}, '2028': daysOff(131) } },
      /^own: days\.2028: expected at most 130 days off/,
    ],
    ['goes on for ever', { to: 1e9 }, /^own: to: /],
    ['leaves no room for a term after it', { to: 9_999 }, /^own: to: /],
  ])('is refused when it %s, for no term could be counted by it', (_, change, message) => {
    expect(() => parseInput(calendar, { ...two, ...change }, 'own')).toThrowError(message);
  });

  it('has a JSON schema', () => {
    expect(z.toJSONSchema(calendar)).toMatchObject({
      type: 'object',
      required: ['name', 'from', 'to', 'holidays', 'days'],
    });
  });
});
