import { TZDate, tz } from '@date-fns/tz';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';
import {
  addDays,
  atWallTime,
  type Instant,
  type LocalDate,
  type WallTime,
  type When,
} from '@klacht/domain';
import {
  type DateColumn,
  DAY_OF_YEAR,
  EPOCH_MILLISECONDS,
  EPOCH_SECONDS,
  hasDay,
  SERIAL,
  withoutQuoted,
} from './mapping-fields.ts';
import {
  type AfterReceipt,
  afterReceiptReader,
  type CalendarOn,
  sinceReceipt,
} from './after-receipt.ts';
import { evenlySpaced } from './cells.ts';
import { monthsAsNumbers } from './months.ts';
import { plainDateReader } from './plain-dates.ts';
import { withoutWeekday } from './weekdays.ts';

const REMEMBERED = 20_000;

/** No date is longer; to look for one in a text of megabytes takes minutes. */
const LONGEST = 1_000;

const UTC = { in: tz('UTC'), ...DAY_OF_YEAR };
const DAY_MS = 86_400_000;

/** The day before which spreadsheets do not agree, for they count a 29 February 1900. */
const FIRST_SERIAL = 61;
const SERIAL_START = '1899-12-30';

/** The date of a cell: a day or a moment, and what is to be noted of it. */
export type DateRead = {
  readonly at: LocalDate | Instant;
  /** Whether the clock showed this time twice or never, because it was put back or forward. */
  readonly shown: 'once' | 'twice' | 'never';
  /** Of a format without a day, which gives the first: the last day of that month, quarter or year. */
  readonly until?: LocalDate;
  /** Whether it names a day of the week that it is not on. */
  readonly isOtherWeekday?: boolean;
  /** Whether its time is `24:00`, so that it is that day, and no moment of it. */
  readonly isEndOfDay?: boolean;
};

/**
 * Reads a cell as a day or a moment; null when it is neither, or tells how long after the receipt it was
 * and none is given.
 */
export type ReadDate = (cell: string, receipt?: When | null) => DateRead | null;

/** Reads a cell by one format: the time on the clock, or the moment where it names its offset. */
type ReadWall = (cell: string) =>
  | (Pick<DateRead, 'until' | 'isOtherWeekday'> & {
      readonly utc: string;
      readonly is: 'day' | 'wall' | 'moment';
    })
  | null;

const serialReader: ReadWall = (cell) => {
  if (!/^\d+(?:[.,]\d+)?$/.test(cell)) return null;
  const serial = Number(cell.replace(',', '.'));
  if (serial < FIRST_SERIAL) return null;
  const day = addDays(SERIAL_START, Math.floor(serial));
  if (Number.isInteger(serial)) return { utc: day, is: 'day' };
  const seconds = Math.round(((serial % 1) * DAY_MS) / 1_000);
  const time = new Date(Date.parse(`${day}T00:00:00Z`) + seconds * 1_000);
  return { utc: time.toISOString(), is: 'wall' };
};

/** @param unit in milliseconds */
const epochReader =
  (unit: number): ReadWall =>
  (cell) => {
    if (!/^\d{1,15}(?:[.,]\d+)?$/.test(cell)) return null;
    const time = new Date(Math.round(Number(cell.replace(',', '.')) * unit));
    return isValid(time) ? { utc: time.toISOString(), is: 'moment' } : null;
  };

/** The formats that are no date-fns tokens. */
const COUNTED: Readonly<Record<string, ReadWall>> = {
  [SERIAL]: serialReader,
  [EPOCH_SECONDS]: epochReader(1_000),
  [EPOCH_MILLISECONDS]: epochReader(1),
};

/** How ISO 8601 writes the end of a day, by the hour. */
const LAST_HOUR = /(?<![\d:.,])24(?=([:.hu]00){1,2}(?:[.,]0+)?(?!\d|[:.]\d))/i;

/** Milliseconds, however many digits of a second there are: `.5` is half of one. */
const withMilliseconds = (cell: string): string =>
  cell.replace(
    /([.,])(\d{1,9})(?!.*[.,]\d)/,
    (_, mark: string, digits: string) => `${mark}${digits.slice(0, 3).padEnd(3, '0')}`,
  );

/** date-fns takes two figures for a year within fifty of this date. */
const HALF = 50;

/** A day of the month, and what makes it the first, second or third: `2nd`, `1er`, `3e`. */
const ORDINAL = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|ste|de|e|[\u00BA\u00B0])(?![\p{L}\d])/iu;

/** Changes a format outside its quotes only, in which a letter is no token. */
const outsideQuotes = (format: string, change: (part: string) => string): string =>
  format.replaceAll(/'[^']*'|[^']+/g, (part) => (part.startsWith("'") ? part : change(part)));

const MONTHS = 12;

const WEEK = 7;

/** The last day of the week, month, quarter or year that begins on a day, as a format without days tells it. */
const lastDay = (first: string, tokens: string): LocalDate => {
  if (/I/.test(tokens)) return addDays(first.slice(0, 10) as LocalDate, WEEK - 1);
  const months = /[ML]/.test(tokens) ? 1 : /[Qq]/.test(tokens) ? 3 : MONTHS;
  const begin = new Date(first);
  const end = Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + months, 0);
  return new Date(end).toISOString().slice(0, 10) as LocalDate;
};

const wallReader = (
  format: string,
  { language, yearsFrom }: Pick<DateColumn, 'language' | 'yearsFrom'>,
): ReadWall => {
  const tokens = withoutQuoted(format);
  const hasClock = /[hHKkm]/.test(tokens);
  const hasOffset = /[xX]/.test(tokens);
  const hasNames = /[ML]{3,}/.test(tokens);
  const hasFraction = /[.,]S+/.test(tokens);
  const hasOrdinal = /do/.test(tokens);
  const toNumbers = monthsAsNumbers(language ?? 'en');
  const wanted = outsideQuotes(format, (part) =>
    part
      .replaceAll(/[ML]{3,}/g, 'MM')
      .replaceAll(/([.,])S+/g, '$1SSS')
      .replace('do', 'd'),
  );
  const plain = plainDateReader(format);
  if (plain !== null) {
    return (written) => {
      const utc = plain(written);
      return utc === null ? null : { utc, is: hasClock ? 'wall' : 'day' };
    };
  }
  // Made for a column that needs it: the first date in a zone is slow, and not every register has one.
  const start = new TZDate(yearsFrom === undefined ? 0 : Date.UTC(yearsFrom + HALF, 0, 1), 'UTC');
  return (written) => {
    const counted = hasOrdinal ? written.replace(ORDINAL, '$1') : written;
    const numbered = hasNames ? toNumbers(counted) : counted;
    if (numbered === null) return null;
    const date = parse(hasFraction ? withMilliseconds(numbered) : numbered, wanted, start, UTC);
    if (!isValid(date)) return null;
    // A week 53 that its year has not is the first of the next.
    if (/R/.test(tokens) && !numbered.includes(String(getISOWeekYear(date)))) return null;
    const utc = new Date(date.getTime()).toISOString();
    if (!hasDay(format)) return { utc, is: 'day', until: lastDay(utc, tokens) };
    return { utc, is: !hasClock ? 'day' : hasOffset ? 'moment' : 'wall' };
  };
};

const formatReader = (format: string, column: DateColumn): ReadWall => {
  if (!/E/.test(withoutQuoted(format))) return wallReader(format, column);
  const takeOut = withoutWeekday(column.language ?? 'en');
  const rest = outsideQuotes(format, (part) => part.replace(/E+[.,]*\s*/, '')).trim();
  const reader = wallReader(rest, column);
  return (written) => {
    const found = takeOut(written);
    const read = found === null ? null : reader(found.rest);
    if (found === null || read === null) return null;
    // The day of a moment depends on where the clock hangs.
    const isOther = read.is !== 'moment' && new Date(read.utc).getUTCDay() !== found.weekday;
    return isOther ? { ...read, isOtherWeekday: true } : read;
  };
};

/**
 * A reader of one column's dates: a format with hours gives a moment, by the clock of the time zone
 * or the offset that is written, and one without gives the day that is written. The machine's own
 * zone plays no part.
 *
 * @param timeZone IANA name; where the register's clock hangs
 * @param calendarOn without it no working days are counted
 */
export const dateReader = (
  column: DateColumn,
  timeZone: string,
  calendarOn?: CalendarOn,
): ReadDate => {
  const { format, take, pattern } = column;
  const readers = [format]
    .flat()
    .map(
      (one) =>
        afterReceiptReader(one) ??
        COUNTED[one] ??
        formatReader(one.replaceAll(/ {2,}/g, ' '), column),
    );
  const part = pattern === undefined ? null : new RegExp(pattern, 'u');
  const known = new Map<string, DateRead | AfterReceipt | null>();

  const read = (cell: string): DateRead | AfterReceipt | null => {
    const match = part === null ? [cell] : part.exec(cell);
    const taken = match?.[1] ?? match?.[0];
    if (taken === undefined || taken.length > LONGEST) return null;
    const written = evenlySpaced(taken.trim());
    for (const reader of readers) {
      const asItIs = reader(written);
      // A format of hours from 1 to 24 reads it as it is.
      const isEnd = asItIs === null && LAST_HOUR.test(written);
      const found = isEnd ? reader(written.replace(LAST_HOUR, '00')) : asItIs;
      if (found === null) continue;
      if ('after' in found) return found;
      if (!/^[12]\d{3}-/.test(found.utc)) continue;
      const { utc, is, ...noted } = found;
      if (is === 'day' || take === 'day') {
        return { at: utc.slice(0, 10) as LocalDate, shown: 'once', ...noted };
      }
      if (isEnd && is === 'moment') {
        const next = new Date(Date.parse(utc) + DAY_MS).toISOString();
        return { at: next.replace('.000Z', 'Z') as Instant, shown: 'once' };
      }
      if (isEnd && is === 'wall') {
        return { at: utc.slice(0, 10) as LocalDate, shown: 'once', isEndOfDay: true, ...noted };
      }
      if (is === 'moment') {
        return { at: utc.replace('.000Z', 'Z') as Instant, shown: 'once', ...noted };
      }
      const { instant, shown } = atWallTime(utc.slice(0, -1) as WallTime, timeZone);
      return { at: instant, shown, ...noted };
    }
    return null;
  };

  return (cell, receipt = null) => {
    let date = known.get(cell);
    if (date === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      date = read(cell);
      known.set(cell, date);
    }
    if (date === null || !('after' in date)) return date;
    const at = receipt === null ? null : sinceReceipt(date, receipt, calendarOn);
    return at === null ? null : { at, shown: 'once' };
  };
};
