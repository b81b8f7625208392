import { asTyped, evenlySpaced } from '../cells.ts';
import { dateReader } from '../dates.ts';
import type { DateColumn } from '../mapping-fields.ts';
import { EPOCH_MILLISECONDS, EPOCH_SECONDS, SERIAL } from '../mapping-fields.ts';
import { type TimeOfDay, timeOfDay } from './time-of-day.ts';

/** A way in which dates are written; `order` where day and month may be told apart wrongly. */
export type DateFormat = Pick<DateColumn, 'format' | 'language' | 'yearsFrom' | 'estimated'> & {
  readonly format: string;
  readonly order: 'day-first' | 'month-first' | null;
  /** Whose clock its moments are by; null of days. */
  readonly clock: TimeOfDay['clock'] | null;
};

const DAYS: readonly (readonly [string, DateFormat['order']])[] = [
  ['yyyy-MM-dd', null],
  ['dd-MM-yyyy', 'day-first'],
  ['MM-dd-yyyy', 'month-first'],
  ['dd/MM/yyyy', 'day-first'],
  ['MM/dd/yyyy', 'month-first'],
  ['dd.MM.yyyy', 'day-first'],
  ['yyyy/MM/dd', null],
  ['yyyy.MM.dd', null],
  ['yyyyMMdd', null],
  ['ddMMyyyy', 'day-first'],
  ['d. M. yyyy', 'day-first'],
  ['dd-MM-yy', 'day-first'],
  ['MM-dd-yy', 'month-first'],
  ['dd/MM/yy', 'day-first'],
  ['MM/dd/yy', 'month-first'],
  ['dd.MM.yy', 'day-first'],
  ["dd.MM.yyyy 'r.'", 'day-first'],
  ['dd.MM.yyyy.', 'day-first'],
  ['yyyy. MM. dd.', null],
  ["RRRR-'W'II-i", null],
  ["RRRR'W'IIi", null],
];

/** Days that a number of a case may look like, such as 2025-047. */
const DAYS_OF_YEAR = ['yyyy-DDD', 'yyyy/DDD'];

const NAMED = [
  'd MMM yyyy',
  'd-MMM-yyyy',
  'd/MMM/yyyy',
  'd. MMM yyyy',
  'do MMM yyyy',
  "d 'de' MMM 'de' yyyy",
  "do 'de' MMM 'de' yyyy",
  'MMM d, yyyy',
  'MMM d yyyy',
  'MMM do, yyyy',
  'd MMM yy',
  'd-MMM-yy',
  'd/MMM/yy',
  "d MMM ''yy",
  "d MMM yyyy 'r.'",
];

/** Weeks, months, quarters and years, which are stand-ins for a day. */
const PERIODS = ['yyyy-MM', 'MM-yyyy', 'yyyy/MM', 'MM/yyyy', 'yyyyQQQ', 'yyyy-QQQ', 'yyyy QQQ'];
const MORE_PERIODS = [
  'QQQ yyyy',
  'QQQ-yyyy',
  'QQQ/yyyy',
  'yyyy',
  'MMM yyyy',
  'MMM-yyyy',
  'MMM yy',
  'MMM-yy',
];

const WEEKS = [
  "RRRR-'W'II",
  "RRRR'W'II",
  "'W'II RRRR",
  "'W'II-RRRR",
  "'week' I RRRR",
  "'Week' I RRRR",
  "'wk' I RRRR",
  "'KW' I RRRR",
  "'KW' I/RRRR",
  "RRRR 'week' I",
];

const LANGUAGES = 'nl en de fr it es pt cs pl sv da nb fi ro'.split(' ');

/** Two figures are taken for a year from this one on. */
const YEARS_FROM = 1970;

/**
 * The shape of a text: its figures and letters without what they say.
 *
 * @example
 * shapeOf('3 mrt 2026') === shapeOf('17 mei 2025'); // true
 */
const shapeOf = (text: string): string =>
  text
    .replaceAll(/\p{L}+\.?/gu, 'a')
    .replaceAll(/\d+/g, (figures) => '9'.repeat(figures.length < 3 ? 2 : figures.length));

const SAMPLES: Readonly<Record<string, string>> = {
  do: '1st',
  yyyy: '2026',
  RRRR: '2026',
  DDD: '111',
  i: '1',
  yy: '26',
  QQQ: 'Q1',
  MMM: 'mei',
};

/** A day as it is written by a format. */
const sampleOf = (format: string): string =>
  format.replaceAll(/''|'([^']*)'|do|([yRMQIdDi])\2*/g, (part, quoted?: string) =>
    part === "''" ? "'" : (quoted ?? SAMPLES[part] ?? '11'),
  );

const inLanguages = (format: string): readonly DateFormat[] =>
  LANGUAGES.map((language) => ({
    format,
    ...(/y{4}|R{4}/.test(format) ? {} : { yearsFrom: YEARS_FROM }),
    language,
    order: null,
    clock: null,
  }));

const DAYS_BY_SHAPE = Map.groupBy(
  [
    ...DAYS.map(([format, order]): DateFormat => ({
      format,
      ...(/y{4}|R{4}/.test(format) ? {} : { yearsFrom: YEARS_FROM }),
      order,
      clock: null,
    })),
    ...NAMED.flatMap(inLanguages),
  ],
  ({ format }) => shapeOf(sampleOf(format)),
);

const PERIODS_BY_SHAPE = Map.groupBy(
  [...PERIODS, ...MORE_PERIODS, ...WEEKS]
    .flatMap((format): readonly DateFormat[] =>
      format.includes('MMM') ? inLanguages(format) : [{ format, order: null, clock: null }],
    )
    .map((one): DateFormat => ({ ...one, estimated: true })),
  ({ format }) => shapeOf(sampleOf(format)),
);

const DAYS_OF_YEAR_BY_SHAPE = Map.groupBy(
  DAYS_OF_YEAR.map((format): DateFormat => ({ format, order: null, clock: null })),
  ({ format }) => shapeOf(sampleOf(format)),
);

const daysLike = (text: string): readonly DateFormat[] => DAYS_BY_SHAPE.get(shapeOf(text)) ?? [];

/** Formats of days behind the name of a day of the week. */
const behindWeekday = (text: string): readonly DateFormat[] => {
  const { 0: written = '', 1: marks } = /^\p{L}[\p{L}-]*([.,]*) /u.exec(text) ?? [];
  if (marks === undefined) return [];
  return daysLike(text.slice(written.length)).flatMap((one) => {
    const format = `EEE${marks.includes(',') ? ',' : ''} ${one.format}`;
    if (one.language !== undefined) return [{ ...one, format }];
    return LANGUAGES.map((language) => ({ ...one, format, language }));
  });
};

const counted = (format: string, clock: DateFormat['clock']): DateFormat => ({
  format,
  order: null,
  clock,
});

/**
 * Counts of days and seconds that lie within living memory; other numbers are likely no dates. Days from
 * 1954 to 2064, as a spreadsheet counts them; seconds from 2001 to 2033. Moments in figures alone.
 */
const COUNTED: readonly (readonly [RegExp, DateFormat])[] = [
  [/^[2-5]\d{4}(?:[.,]\d+)?$/, counted(SERIAL, null)],
  [/^1\d{9}$/, counted(EPOCH_SECONDS, 'said')],
  [/^1\d{12}$/, counted(EPOCH_MILLISECONDS, 'said')],
  [/^(?:19|20)\d{12}$/, counted('yyyyMMddHHmmss', 'unsaid')],
  [/^(?:19|20)\d{10}$/, counted('yyyyMMddHHmm', 'unsaid')],
  [/^\d{8}T\d{6}$/, counted("yyyyMMdd'T'HHmmss", 'unsaid')],
  [/^\d{8}T\d{6}(?:Z|[+-]\d\d:\d\d)$/, counted("yyyyMMdd'T'HHmmssXXX", 'said')],
];

/** The formats that a value may have by its shape, so that not every one is tried. */
const candidatesFor = (value: string, isDay: boolean): readonly DateFormat[] => {
  if (!/\d/.test(value)) return [];
  const time = timeOfDay(value);
  const day = time?.day ?? value;
  const found = [...daysLike(day), ...behindWeekday(day)];
  if (time !== null) {
    const { format, clock } = time;
    return found.map((one) => ({ ...one, format: one.format + format, clock }));
  }
  if (!isDay) return found;
  const counts = COUNTED.flatMap(([pattern, one]) => (pattern.test(value) ? [one] : []));
  const periods = PERIODS_BY_SHAPE.get(shapeOf(value)) ?? [];
  return [...found, ...counts, ...(DAYS_OF_YEAR_BY_SHAPE.get(shapeOf(value)) ?? []), ...periods];
};

/**
 * The form of a value: dates of one form are read by one format.
 *
 * @example
 * formOf('3 mrt 2026 14.30 uur') === formOf('17 mei 2025 9.00 uur'); // true
 */
export const formOf = (value: string): string => {
  const time = timeOfDay(value);
  return time === null ? shapeOf(value) : shapeOf(time.day) + time.format;
};

type Read = (value: string) => boolean;

const readers = new Map<string, Read>();

const readerOf = ({ format, language, yearsFrom }: DateFormat): Read => {
  const name = `${language ?? ''} ${format}`;
  const known = readers.get(name);
  if (known !== undefined) return known;
  const column = {
    column: 1,
    format,
    ...(language === undefined ? {} : { language }),
    ...(yearsFrom === undefined ? {} : { yearsFrom }),
  };
  const read = dateReader(column, 'UTC');
  const reader: Read = (value) => read(value) !== null;
  readers.set(name, reader);
  return reader;
};

/** The formats by which values of one form can be read, most of them at least. */
export type FormatsOfAForm = {
  /** Takes a value into account; whether some format reads it. */
  add(value: string): boolean;
  /** Those that read most values, when that is nearly all. */
  best(): readonly DateFormat[];
  /** How many values there were, and how many the best of the formats reads. */
  count(): number;
  read(): number;
  /** The first value that some format reads. */
  example(): string | null;
  /** Whether each value has its time at midnight. */
  isMidnight(): boolean;
};

/** After so many values a format that read none is tried no more. */
const TRIED = 20;

/** The part of its values that are to be dates: fewer where a column is named as one of days. */
export const leastRead = (isDay: boolean): number => (isDay ? 0.5 : 0.8);

/**
 * @param first the first value of the form
 * @param isDay whether the column is named as one of days, so that numbers may be some
 */
export const formatsOfAForm = (first: string, isDay: boolean): FormatsOfAForm => {
  const counts = new Map(candidatesFor(first, isDay).map((candidate) => [candidate, 0]));
  let count = 0;
  let example: string | null = null;
  let midnight = true;
  const most = (): number => Math.max(0, ...counts.values());
  return {
    add: (value) => {
      let isRead = false;
      for (const [candidate, so] of counts) {
        const reads = readerOf(candidate)(value);
        if (reads) counts.set(candidate, so + 1);
        isRead ||= reads;
      }
      count += 1;
      if (isRead) example ??= value;
      if (count === TRIED) {
        for (const [candidate, so] of counts) if (so === 0) counts.delete(candidate);
      }
      midnight &&= timeOfDay(value)?.isMidnight === true;
      return isRead;
    },
    best: () =>
      most() < count * leastRead(isDay)
        ? []
        : [...counts].flatMap(([candidate, so]) => (so === most() ? [candidate] : [])),
    count: () => count,
    read: most,
    example: () => example,
    isMidnight: () => midnight,
  };
};

/** Whether a cell is a date, whatever its column is called. */
export const isDate = (cell: string): boolean => {
  const value = evenlySpaced(asTyped(cell));
  return formatsOfAForm(value, false).add(value);
};
