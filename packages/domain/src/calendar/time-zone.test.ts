import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Instant } from './instant.ts';
import type { LocalDate } from './local-date.ts';
import { daysFrom } from './testing/act.ts';

const DAYS = daysFrom('2025-12-25', '2027-01-05') as LocalDate[];

/** By modules that remember nothing yet. */
const answers = async () => {
  vi.resetModules();
  const { addDays, addMonths, daysBetween, weekday } = await import('./local-date.ts');
  const { toLocalDate } = await import('./instant.ts');
  const { netherlands2026 } = await import('./netherlands.ts');
  const { endOfTerm } = await import('./term.ts');
  return DAYS.map((date) => {
    const day = addDays(date, 0);
    const midnights = ['T21:59:59Z', 'T22:00:00Z', 'T22:59:59Z', 'T23:00:00Z'].map((time) =>
      toLocalDate(`${day}${time}` as Instant, 'Europe/Amsterdam'),
    );
    return [
      day,
      addDays(day, 1),
      addMonths(day, 1),
      weekday(day),
      daysBetween('2026-01-01', day),
      endOfTerm({ count: 5, unit: 'working-days' }, day, netherlands2026).due,
      endOfTerm({ count: 2, unit: 'months' }, day, netherlands2026).target,
      ...midnights,
    ];
  });
};

describe('the zone of the machine', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  // Clocks that change at midnight, by half an hour, and zones a day apart.
  it.each([
    ['Africa/Cairo', -120],
    ['America/Asuncion', 180],
    ['Australia/Lord_Howe', -660],
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
  ])('makes no difference: %s', async (zone, minutes) => {
    vi.stubEnv('TZ', 'UTC');
    const expected = await answers();
    expect(expected.map(([day]) => day)).toEqual(DAYS);
    vi.stubEnv('TZ', zone);
    expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(minutes);
    expect(await answers()).toEqual(expected);
  });
});
