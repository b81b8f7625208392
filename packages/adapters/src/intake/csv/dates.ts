import { TZDate, tz } from '@date-fns/tz';
import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';
import { addDays, atWallTime, type Instant, type LocalDate, type WallTime } from '@klacht/domain';
import { type DateColumn, SERIAL, withoutQuoted } from './mapping-fields.ts';
import { monthsAsNumbers } from './months.ts';
import { plainDateReader } from './plain-dates.ts';

const REMEMBERED = 20_000;
const START = new TZDate(0, 'UTC');
const UTC = { in: tz('UTC') };
const DAY_MS = 86_400_000;

/** The day before which spreadsheets do not agree, for they count a 29 February 1900. */
const FIRST_SERIAL = 61;
const SERIAL_START = '1899-12-30';

/** The date of a cell: a day or a moment, and what is to be noted of it. */
export type DateRead = {
  readonly at: LocalDate | Instant;
  /** Whether the clock showed this time twice or never, because it was put back or forward. */
  readonly shown: 'once' | 'twice' | 'never';
};

/** Reads a cell as a day or a moment; null when it is neither. */
export type ReadDate = (cell: string) => DateRead | null;

/** Reads a cell by one format: the time on the clock, or the moment where it names its offset. */
type ReadWall = (
  cell: string,
) => { readonly utc: string; readonly is: 'day' | 'wall' | 'moment' } | null;

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

/** Milliseconds, however many digits of a second there are: `.5` is half of one. */
const withMilliseconds = (cell: string): string =>
  cell.replace(
    /([.,])(\d{1,9})(?!.*[.,]\d)/,
    (_, mark: string, digits: string) => `${mark}${digits.slice(0, 3).padEnd(3, '0')}`,
  );

/** date-fns takes two figures for a year within fifty of this date. */
const HALF = 50;

const formatReader = (
  format: string,
  { language, yearsFrom }: Pick<DateColumn, 'language' | 'yearsFrom'>,
): ReadWall => {
  const start =
    yearsFrom === undefined ? START : new TZDate(Date.UTC(yearsFrom + HALF, 0, 1), 'UTC');
  const tokens = withoutQuoted(format);
  const hasClock = /[hHKkm]/.test(tokens);
  const hasOffset = /[xX]/.test(tokens);
  const hasNames = /[ML]{3,}/.test(tokens);
  const hasFraction = /[.,]S+/.test(tokens);
  const toNumbers = monthsAsNumbers(language ?? 'en');
  // Outside quotes only, in which a letter is no token.
  const outsideQuotes = (change: (part: string) => string): string =>
    format.replaceAll(/'[^']*'|[^']+/g, (part) => (part.startsWith("'") ? part : change(part)));
  const wanted = outsideQuotes((part) =>
    part.replaceAll(/[ML]{3,}/g, 'MM').replaceAll(/([.,])S+/g, '$1SSS'),
  );
  const plain = plainDateReader(format);
  if (plain !== null) {
    return (written) => {
      const utc = plain(written);
      return utc === null ? null : { utc, is: hasClock ? 'wall' : 'day' };
    };
  }
  return (written) => {
    const numbered = hasNames ? toNumbers(written) : written;
    if (numbered === null) return null;
    const date = parse(hasFraction ? withMilliseconds(numbered) : numbered, wanted, start, UTC);
    if (!isValid(date)) return null;
    const utc = new Date(date.getTime()).toISOString();
    return { utc, is: !hasClock ? 'day' : hasOffset ? 'moment' : 'wall' };
  };
};

/**
 * A reader of one column's dates: a format with hours gives a moment, by the clock of the time zone
 * or the offset that is written, and one without gives the day that is written. The machine's own
 * zone plays no part.
 *
 * @param timeZone IANA name; where the register's clock hangs
 */
export const dateReader = (column: DateColumn, timeZone: string): ReadDate => {
  const { format, take, pattern } = column;
  const readers = [format]
    .flat()
    .map((one) => (one === SERIAL ? serialReader : formatReader(one, column)));
  const part = pattern === undefined ? null : new RegExp(pattern, 'u');
  const known = new Map<string, DateRead | null>();

  const read = (cell: string): DateRead | null => {
    const match = part === null ? [cell] : part.exec(cell);
    const written = match?.[1] ?? match?.[0];
    if (written === undefined) return null;
    for (const reader of readers) {
      const found = reader(written.trim());
      if (found === null || !/^[12]\d{3}-/.test(found.utc)) continue;
      if (found.is === 'day' || take === 'day') {
        return { at: found.utc.slice(0, 10) as LocalDate, shown: 'once' };
      }
      if (found.is === 'moment') {
        return { at: found.utc.replace('.000Z', 'Z') as Instant, shown: 'once' };
      }
      const { instant, shown } = atWallTime(found.utc.slice(0, -1) as WallTime, timeZone);
      return { at: instant, shown };
    }
    return null;
  };

  return (cell) => {
    const remembered = known.get(cell);
    if (remembered !== undefined) return remembered;
    if (known.size >= REMEMBERED) known.clear();
    const date = read(cell);
    known.set(cell, date);
    return date;
  };
};
