import { format as formatDate } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';
import { z } from 'zod';
import { isLanguage } from './months.ts';

const START = new Date(0);

/** A column by the name that the header has for it, or by its place: the first is 1. */
export const columnName = z.union([z.string().min(1), z.int().min(1)], {
  error: 'expected the name of a column, or its place: 1, 2, …',
});

export type ColumnName = z.infer<typeof columnName>;

/** date-fns tokens that are read the same whatever the day on which they are read. */
const TOKENS = /^(?:do|[GyuRQqMLIidDEabBhHKkmsSXx])*$/;

export const withoutQuoted = (format: string): string => format.replaceAll(/'[^']*'/g, '');

/** A day as a spreadsheet counts it: from 1900 on, 1 January 2026 is 46023. */
export const SERIAL = 'serial';

/** A moment as a count from the beginning of 1970, in UTC. */
export const EPOCH_SECONDS = 'epoch-seconds';
export const EPOCH_MILLISECONDS = 'epoch-milliseconds';

/** So long after the receipt, for a register that tells how long it took. */
export const DAYS_AFTER_RECEIPT = 'days-after-receipt';
export const WORKING_DAYS_AFTER_RECEIPT = 'working-days-after-receipt';
export const HOURS_AFTER_RECEIPT = 'hours-after-receipt';

const COUNTS = new Set([
  SERIAL,
  EPOCH_SECONDS,
  EPOCH_MILLISECONDS,
  DAYS_AFTER_RECEIPT,
  WORKING_DAYS_AFTER_RECEIPT,
  HOURS_AFTER_RECEIPT,
]);

const hasWholeYear = (format: string): boolean =>
  !/(?<![yu])[yu]{2}(?![yu])/.test(withoutQuoted(format));

/** Whether a format tells the day, rather than the week, the month or the year in which it is. */
export const hasDay = (format: string): boolean =>
  COUNTS.has(format) || /[dDi]/.test(withoutQuoted(format));

/** The letters of a date by the calendar, by the day of the year, and by the week of ISO 8601. */
const KINDS: readonly ((letters: string) => boolean)[] = [
  (letters) =>
    /[yu]/.test(letters) && !/[RIiD]/.test(letters) && (/[ML]/.test(letters) || !/d/.test(letters)),
  (letters) => /[yu]/.test(letters) && /D/.test(letters) && !/[RIiMLdQq]/.test(letters),
  (letters) => /R{4}/.test(letters) && /I/.test(letters) && !/[yuMLdDQqE]/.test(letters),
];

/** For date-fns, that a day of the year is meant. */
export const DAY_OF_YEAR = { useAdditionalDayOfYearTokens: true };

/** Whether a format has a year, and a day only with its month, has nothing twice, and nothing unknown. */
const isDateFormat = (format: string): boolean => {
  if (COUNTS.has(format)) return true;
  const letters = withoutQuoted(format).replaceAll(/[^a-z]/gi, '');
  if (!TOKENS.test(letters) || !KINDS.some((isOne) => isOne(letters))) return false;
  if (!hasDay(format) && /[EhHKkmsS]/.test(letters)) return false;
  try {
    return isValid(parse(formatDate(START, format, DAY_OF_YEAR), format, START, DAY_OF_YEAR));
  } catch {
    return false;
  }
};

const FORMAT = `expected a date-fns format with a year, a month and a day such as dd-MM-yyyy, or one of ${[...COUNTS].join(', ')}`;

const WITH_DAY =
  'expected a format with a day, or beside it "estimated": true, for without a day it is a stand-in';

const format = z.string(FORMAT).refine(isDateFormat, { error: FORMAT });

/** A regular expression that is tried on a whole cell. */
const pattern = z.string().refine(
  (source) => {
    try {
      return Boolean(new RegExp(source, 'u'));
    } catch {
      return false;
    }
  },
  { error: 'expected a regular expression' },
);

const dateColumn = z.strictObject({
  column: columnName,
  /**
   * In date-fns tokens: `M/d/yyyy`, `dd-MM-yyyy HH:mm`, `RRRR-'W'II-i` by weeks, `yyyy-DDD` by days of the
   * year; or `serial`, as spreadsheets count days, `epoch-seconds`, `epoch-milliseconds`,
   * `days-after-receipt`, `working-days-after-receipt` and `hours-after-receipt`. One with hours gives a
   * moment. Of several, the first that fits. One without a day, `yyyy-MM` or `yyyyQQQ`, only of a stand-in:
   * `estimated`.
   */
  format: z.union([format, z.array(format).min(1)]),
  /**
   * The first of the hundred years that two figures, `yy`, may stand for: from 1970, `69` is 2069 and
   * `70` is 1970.
   */
  yearsFrom: z.int().min(1900).max(2000).exactOptional(),
  /** The language of the names of months, such as `nl`; English unless told. */
  language: z
    .string()
    .refine(isLanguage, { error: 'expected a language such as nl' })
    .exactOptional(),
  /** The column with the time of day, where that stands apart: it is read behind the day and a blank. */
  time: z.strictObject({ column: columnName }).exactOptional(),
  /** Only the day that is written counts, whatever the time beside it. */
  take: z.literal('day').exactOptional(),
  /** The part of the cell that is the date: what the first group holds, or else all that matches. */
  pattern: pattern.exactOptional(),
  /** Cells that tell the day by the receipt: so many days after it. */
  daysAfterReceipt: z.record(z.string(), z.int().min(0)).exactOptional(),
  /** The column is a stand-in for a date that the register does not keep. */
  estimated: z.literal(true).exactOptional(),
});

/** A column of dates. An empty cell means that it did not happen, or not yet. */
export const date = dateColumn.check(
  ({ value: { format, yearsFrom, estimated }, value, issues }) => {
    if (![format].flat().every(isDateFormat)) return;
    if (estimated === undefined && ![format].flat().every(hasDay)) {
      issues.push({
        code: 'custom',
        path: ['format'],
        input: value.format,
        message: WITH_DAY,
      });
    }
    if (yearsFrom !== undefined || [format].flat().every(hasWholeYear)) return;
    issues.push({
      code: 'custom',
      path: ['format'],
      input: value.format,
      message:
        'expected a year of four digits, yyyy, or beside it the first of the hundred years that two may stand for, such as "yearsFrom": 1970',
    });
  },
);

/** The condition on which the event happened: a column that has, or has not, this value. */
export const condition = z.union([
  z.strictObject({ column: columnName, in: z.array(z.string()).min(1) }),
  z.strictObject({ column: columnName, notIn: z.array(z.string()).min(1) }),
  z.strictObject({ column: columnName, empty: z.boolean() }),
  z.strictObject({ column: columnName, matches: pattern }),
]);

/**
 * The value that each text stands for; null for nothing. `default` is for texts that are not named.
 */
export const values = <Value extends z.ZodType>(value: Value) => ({
  values: z.record(z.string(), value.nullable()),
  default: value.nullable().exactOptional(),
});

/** One value for every row, or a column of which some values stand for ours. */
export const mapped = <Value extends z.ZodType>(value: Value) =>
  z.union([z.strictObject({ value }), z.strictObject({ column: columnName, ...values(value) })]);

export const words = z.strictObject({ column: columnName });

export type DateColumn = z.infer<typeof date>;
export type Condition = z.infer<typeof condition>;

/** The values of a column, as the mapping has them. */
export type Values<Value> = {
  readonly column: ColumnName;
  readonly values: Readonly<Record<string, Value | null>>;
  readonly default?: Value | null;
};

/** A cell that stands for one of our values, as the mapping has it. */
export type Mapped<Value> = { readonly value: Value } | Values<Value>;
