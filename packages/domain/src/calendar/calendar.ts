import { z } from 'zod';
import { KlachtError } from '../errors.ts';
import { addDays, type LocalDate, localDate, weekday, yearOf } from './local-date.ts';

const holiday = z.strictObject({
  nl: z.string().min(1),
  en: z.string().min(1),
  /**
   * A day on which not every firm is closed. The legal reading skips it; the safe reading counts it
   * as a working day.
   */
  disputed: z.boolean(),
});

/** A term that begins in the last year ends before the year 10000. */
const year = z.int().min(0).max(9_800);

/** With more days off, too few working days are left to count a term by. */
const MOST_DAYS_OFF = 130;

/**
 * Which days are no working days beside Saturdays and Sundays: frozen data. It is complete or
 * refused: every year that it knows has its days, every day exists, and every holiday has its
 * names.
 */
export const calendar = z
  .strictObject({
    name: z.string().min(1),
    /** The first and the last year it knows. */
    from: year,
    to: year,
    /**
     * The first and the last year of which it has the decrees that equate days; absent where it
     * does not say.
     */
    decrees: z.strictObject({ from: year, to: year }).exactOptional(),
    holidays: z.record(z.string(), holiday),
    /** By year, `MM-DD` to the holiday on it. */
    days: z.record(
      z.string().regex(/^\d{4}$/),
      z.record(z.string().regex(/^\d\d-\d\d$/), z.string()),
    ),
  })
  .superRefine(({ from, to, holidays, days }, context) => {
    const refuse = (path: string[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    // Zod also runs this when a bound was refused already. Then the years have no end.
    if (![from, to].every((bound) => year.safeParse(bound).success)) return;
    if (from > to) refuse(['to'], `expected no year before ${from}`);
    for (let known = from; known <= to; known += 1) {
      const key = String(known).padStart(4, '0');
      if (!Object.hasOwn(days, key)) refuse(['days', key], 'expected the days of this year');
    }
    for (const [key, ofYear] of Object.entries(days)) {
      if (Number(key) < from || Number(key) > to) {
        refuse(['days', key], `expected a year from ${from} to ${to}`);
      }
      if (Object.keys(ofYear).length > MOST_DAYS_OFF) {
        refuse(['days', key], `expected at most ${MOST_DAYS_OFF} days off beside the weekends`);
      }
      for (const [day, name] of Object.entries(ofYear)) {
        const path = ['days', key, day];
        if (!localDate.safeParse(`${key}-${day}`).success)
          refuse(path, 'expected a day that exists');
        if (!Object.hasOwn(holidays, name)) refuse(path, 'expected the key of a holiday');
      }
    }
  });

/** Which days are no working days, over the years that it knows. */
export type Calendar = z.infer<typeof calendar>;

/**
 * How to read the disputed days. `legal`: none of them is a working day. `safe`: each of them is,
 * so a count of working days ends earlier.
 */
export type Reading = 'legal' | 'safe';

/**
 * Whether a calendar knows the year of a day.
 *
 * @example
 * knowsYear(netherlands2026, '2061-01-01'); // false
 */
export const knowsYear = ({ from, to }: Calendar, date: LocalDate): boolean =>
  yearOf(date) >= from && yearOf(date) <= to;

/**
 * The day of the weekend that a day is, or null.
 *
 * @example
 * weekendDay('2026-04-04'); // 'saturday'
 */
export const weekendDay = (date: LocalDate): 'saturday' | 'sunday' | null => {
  const day = weekday(date);
  if (day === 6) return 'saturday';
  return day === 7 ? 'sunday' : null;
};

/**
 * Why a day is no working day: `saturday`, `sunday` or the holiday's key; null when it is one.
 *
 * @throws KlachtError `outside-calendar` for a year the calendar does not know
 * @example
 * dayOff(netherlands2026, '2026-04-06', 'legal'); // 'easterMonday'
 */
export const dayOff = (calendar: Calendar, date: LocalDate, reading: Reading): string | null => {
  const { name, from, to, holidays, days } = calendar;
  if (!knowsYear(calendar, date)) {
    throw new KlachtError(
      'invalid',
      'outside-calendar',
      `calendar ${name}: expected a day in ${from} to ${to}, got ${date}`,
      { calendar: name, from, to, value: date },
    );
  }
  const weekend = weekendDay(date);
  if (weekend !== null) return weekend;
  const key = days[date.slice(0, 4)]?.[date.slice(5)];
  if (key === undefined || (reading === 'safe' && holidays[key]?.disputed)) return null;
  return key;
};

/**
 * Whether the calendar has the decrees of a day's year, by which days are equated with holidays.
 * A calendar that does not say is not doubted.
 *
 * @example
 * knowsDecrees(netherlandsNovember2026, '2016-05-06'); // false
 */
export const knowsDecrees = ({ decrees }: Calendar, date: LocalDate): boolean =>
  decrees === undefined || (yearOf(date) >= decrees.from && yearOf(date) <= decrees.to);

/**
 * Whether a day is a working day of a calendar: by the legal reading a disputed day is none.
 *
 * @throws KlachtError `outside-calendar`
 * @example
 * isWorkingDay(netherlands2026, '2026-05-05', 'legal'); // false: Liberation Day
 */
export const isWorkingDay = (from: Calendar, date: LocalDate, reading: Reading): boolean =>
  dayOff(from, date, reading) === null;

/**
 * The day itself, or the last working day before it, by the legal reading: never a disputed day.
 *
 * @throws KlachtError `outside-calendar`
 * @example
 * previousWorkingDay(netherlands2026, '2026-04-05'); // '2026-04-02', Maundy Thursday
 */
export const previousWorkingDay = (calendar: Calendar, date: LocalDate): LocalDate =>
  isWorkingDay(calendar, date, 'legal') ? date : previousWorkingDay(calendar, addDays(date, -1));
