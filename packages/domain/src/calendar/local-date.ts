import { z } from 'zod';
import { KlachtError } from '../errors.ts';

/** A calendar day, `YYYY-MM-DD`, in the procedure's time zone. Compares as a string. */
export type LocalDate = `${number}-${number}-${number}`;

// It is marked as pure, so that a bundle of one function of days leaves the schema out.
/** A day that exists, as `YYYY-MM-DD`. */
export const localDate = /* @__PURE__ */ z.iso.date({
  error: 'expected a day as YYYY-MM-DD',
}) as unknown as z.ZodType<LocalDate, LocalDate>;

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('0000-01-01') / DAY_MS;
const LAST_DAY = Date.parse('9999-12-31') / DAY_MS;
const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** The number that two digits of a text make. */
const twoDigits = (date: string, at: number): number =>
  (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48;

/** Days from 1 March of the year 0 to 1 January 1970. */
const FROM_MARCH = 719_468;

/** Days of 400 years, after which the leap years are the same again. */
const DAYS_A_PERIOD = 146_097;

/** Days from 1 March to the first of each month, from January on. */
const BEFORE_MONTH = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275] as const;

/**
 * Days since 1 January 1970; no number for what is no month. A year begins in March, so that the day
 * which some years have is their last. `Date.parse` takes most of the time in which days are counted.
 */
const toDayNumber = (date: LocalDate): number => {
  const month = twoDigits(date, 5);
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const inYear = (BEFORE_MONTH[month - 1] ?? Number.NaN) + twoDigits(date, 8) - 1;
  return year * 365 + leapDays + inYear - FROM_MARCH;
};

/**
 * Written by hand, because `toISOString` takes most of the time in which a rebuild computes terms.
 */
const write = (year: number, month: number, day: number): LocalDate =>
  `${TWO_DIGITS[Math.floor(year / 100)]}${TWO_DIGITS[year % 100]}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}` as LocalDate;

/** The day with a number of {@link toDayNumber}, from FIRST_DAY to LAST_DAY; by hand, as that is. */
const fromDayNumber = (number: number): LocalDate => {
  const days = number + FROM_MARCH;
  const period = Math.floor(days / DAYS_A_PERIOD);
  const inPeriod = days - period * DAYS_A_PERIOD;
  const leapDays =
    Math.floor(inPeriod / 1_460) - Math.floor(inPeriod / 36_524) + Math.floor(inPeriod / 146_096);
  const year = Math.floor((inPeriod - leapDays) / 365);
  const inYear = inPeriod - (year * 365 + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((inYear * 5 + 2) / 153);
  const day = inYear - Math.floor((fromMarch * 153 + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return write(period * 400 + year + (month < 3 ? 1 : 0), month, day);
};

const outsideYears = (date: LocalDate, count: number, unit: string): KlachtError =>
  new KlachtError(
    'invalid',
    'outside-years',
    `date: expected a day in the years 0000 to 9999, got ${date} + ${count} ${unit}`,
    { field: 'date', value: date, [unit]: count },
  );

/**
 * The day so many days later; earlier when negative.
 *
 * @throws KlachtError `outside-years` when that is no day of the years 0000 to 9999
 * @example
 * addDays('2026-02-28', 1); // '2026-03-01'
 */
export const addDays = (date: LocalDate, days: number): LocalDate => {
  const number = Math.floor(toDayNumber(date) + days);
  if (!(number >= FIRST_DAY && number <= LAST_DAY)) throw outsideYears(date, days, 'days');
  return fromDayNumber(number);
};

const lastDayOf = (year: number, month: number): number => {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};

/**
 * The day of the same number so many months later, or that month's last day where it has no such
 * day (Supreme Court, ECLI:NL:HR:2017:2225); earlier when negative. Do not chain it: a month and a
 * month after 31 January is 28 March, and two months is 31 March.
 *
 * @throws KlachtError `outside-years` when that is no day of the years 0000 to 9999
 * @example
 * addMonths('2026-01-31', 1); // '2026-02-28'
 */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const count = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  if (!(year >= 0 && year <= 9999)) throw outsideYears(date, months, 'months');
  const month = count - year * 12 + 1;
  return write(year, month, Math.min(Number(date.slice(8, 10)), lastDayOf(year, month)));
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

/**
 * The year of a day.
 *
 * @example
 * yearOf('2026-04-02'); // 2026
 */
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
