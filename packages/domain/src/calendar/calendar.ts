import { z } from 'zod';
import { KlachtError } from '../errors.ts';
import { type LocalDate, weekday } from './local-date.ts';

const holiday = z.strictObject({
  nl: z.string().min(1),
  en: z.string().min(1),
  /**
   * Not every firm is closed: the legal reading skips the day, the safe reading counts it as a
   * working day.
   */
  disputed: z.boolean(),
});

/** Which days are no working days beside Saturdays and Sundays: frozen data. */
export const calendar = z.strictObject({
  name: z.string().min(1),
  /** The first and the last year it knows. */
  from: z.int(),
  to: z.int(),
  holidays: z.record(z.string(), holiday),
  /** By year, `MM-DD` to the holiday on it. */
  days: z.record(
    z.string().regex(/^\d{4}$/),
    z.record(z.string().regex(/^\d\d-\d\d$/), z.string()),
  ),
});

export type Calendar = z.infer<typeof calendar>;

/**
 * How to read the disputed days. `legal`: none of them is a working day. `safe`: each is, so that
 * a count of working days ends earlier.
 */
export type Reading = 'legal' | 'safe';

/**
 * Why a day is no working day: `saturday`, `sunday` or the holiday's key; null when it is one.
 *
 * @throws KlachtError `outside-calendar` for a year the calendar does not know
 * @example
 * dayOff(netherlands2026, '2026-04-06', 'legal'); // 'easterMonday'
 */
export const dayOff = (
  { name, from, to, holidays, days }: Calendar,
  date: LocalDate,
  reading: Reading,
): string | null => {
  const year = date.slice(0, 4);
  if (Number(year) < from || Number(year) > to) {
    throw new KlachtError(
      'invalid',
      'outside-calendar',
      `calendar ${name}: expected a day in ${from} to ${to}, got ${date}`,
      { calendar: name, from, to, value: date },
    );
  }
  const day = weekday(date);
  if (day === 6) return 'saturday';
  if (day === 7) return 'sunday';
  const key = days[year]?.[date.slice(5)];
  if (key === undefined || (reading === 'safe' && holidays[key]?.disputed)) return null;
  return key;
};

/**
 * @throws KlachtError `outside-calendar`
 * @example
 * isWorkingDay(netherlands2026, '2026-05-05', 'legal'); // false: Liberation Day
 */
export const isWorkingDay = (from: Calendar, date: LocalDate, reading: Reading): boolean =>
  dayOff(from, date, reading) === null;
