import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, in the procedure's time zone. Compares as a string. */
export type LocalDate = `${number}-${number}-${number}`;

/** A day that exists, as `YYYY-MM-DD`. */
export const localDate = z.iso.date({
  error: 'expected a day as YYYY-MM-DD',
}) as unknown as z.ZodType<LocalDate, LocalDate>;

const DAY_MS = 86_400_000;

const toDayNumber = (date: LocalDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) /
  DAY_MS;

const fromDayNumber = (day: number): LocalDate =>
  new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate;

/**
 * The day so many days later; earlier when negative.
 *
 * @example
 * addDays('2026-02-28', 1); // '2026-03-01'
 */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromDayNumber(toDayNumber(date) + days);

/**
 * The day of the same number so many months later, or that month's last day where it has no such
 * day (Supreme Court, ECLI:NL:HR:2017:2225).
 *
 * @example
 * addMonths('2026-01-31', 1); // '2026-02-28'
 */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), lastDay);
  return fromDayNumber(Date.UTC(year, month, day) / DAY_MS);
};

/**
 * The day of the week, 1 for Monday to 7 for Sunday.
 *
 * @example
 * weekday('2026-04-02'); // 4
 */
export const weekday = (date: LocalDate): number => ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;

/**
 * Calendar days from one day to another; negative when that is earlier.
 *
 * @example
 * daysBetween('2026-03-28', '2026-03-30'); // 2
 */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  toDayNumber(to) - toDayNumber(from);
