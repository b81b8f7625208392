import { describe, expect, it } from 'vitest';
import { dayOff, isWorkingDay } from './calendar.ts';
import { netherlands2026 } from './netherlands.ts';

describe('days off', () => {
  it.each([
    ['2026-04-03', 'goodFriday', null],
    ['2026-04-04', 'saturday', 'saturday'],
    ['2026-04-05', 'sunday', 'sunday'],
    ['2026-04-06', 'easterMonday', 'easterMonday'],
    ['2026-05-05', 'liberation', null],
    ['2016-05-05', 'ascension', 'ascension'],
    ['2026-01-02', 'equated', null],
    ['2013-04-30', 'monarch', 'monarch'],
    ['2014-04-30', null, null],
    ['2026-04-07', null, null],
  ] as const)('%s is off for %s by the legal reading, %s by the safe one', (date, legal, safe) => {
    expect(dayOff(netherlands2026, date, 'legal')).toBe(legal);
    expect(dayOff(netherlands2026, date, 'safe')).toBe(safe);
    expect(isWorkingDay(netherlands2026, date, 'legal')).toBe(legal === null);
  });

  it.each(['1989-12-31', '2061-01-01'] as const)('says that it does not know %s', (date) => {
    expect(() => dayOff(netherlands2026, date, 'legal')).toThrowError(
      `calendar NL-2026: expected a day in 1990 to 2060, got ${date}`,
    );
  });
});
