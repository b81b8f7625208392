import type { DateColumn } from '../mapping-fields.ts';
import { SERIAL } from '../mapping-fields.ts';
import { dateReader } from '../dates.ts';

/** A way in which dates are written; `order` where day and month may be told apart wrongly. */
export type DateFormat = Pick<DateColumn, 'format' | 'language' | 'yearsFrom'> & {
  readonly format: string;
  readonly order: 'day-first' | 'month-first' | null;
  readonly hasClock: boolean;
};

const DAYS: readonly (readonly [string, DateFormat['order']])[] = [
  ['yyyy-MM-dd', null],
  ['dd-MM-yyyy', 'day-first'],
  ['MM-dd-yyyy', 'month-first'],
  ['dd/MM/yyyy', 'day-first'],
  ['MM/dd/yyyy', 'month-first'],
  ['dd.MM.yyyy', 'day-first'],
  ['yyyy/MM/dd', null],
  ['yyyyMMdd', null],
  ['d. M. yyyy', 'day-first'],
  ['dd-MM-yy', 'day-first'],
  ['MM-dd-yy', 'month-first'],
  ['dd/MM/yy', 'day-first'],
  ['MM/dd/yy', 'month-first'],
  ['dd.MM.yy', 'day-first'],
];

const NAMED = [
  'd MMM yyyy',
  'd-MMM-yyyy',
  'd/MMM/yyyy',
  'd. MMM yyyy',
  'do MMM yyyy',
  "d 'de' MMM 'de' yyyy",
  'MMM d, yyyy',
  'MMM d yyyy',
  'd MMM yy',
  'd-MMM-yy',
  'd/MMM/yy',
  "d MMM ''yy",
];
const LANGUAGES = ['nl', 'en', 'de', 'fr', 'it', 'es', 'pt', 'cs', 'pl'];

/** Two figures are taken for a year from this one on. */
const YEARS_FROM = 1970;

const isShort = (format: string): boolean => !format.includes('yyyy');

const TIMES = [
  '',
  ' HH:mm',
  ' HH:mm:ss',
  ' HH:mm:ss.S',
  ' h:mm a',
  ' h:mm:ss a',
  "'T'HH:mm",
  "'T'HH:mm:ss",
  "'T'HH:mm:ss.S",
  "'T'HH:mm:ssXXX",
  "'T'HH:mm:ss.SXXX",
  ' HH:mm:ssXXX',
  ' HH:mm:ss XXX',
  " HH:mm:ss 'UTC'",
];

const CANDIDATES: readonly DateFormat[] = TIMES.flatMap((time) => {
  const hasClock = time !== '';
  return [
    ...DAYS.map(([day, order]) => ({
      format: `${day}${time}`,
      ...(isShort(day) ? { yearsFrom: YEARS_FROM } : {}),
      order,
      hasClock,
    })),
    ...NAMED.flatMap((day) =>
      LANGUAGES.map((language) => ({
        format: `${day}${time}`,
        ...(isShort(day) ? { yearsFrom: YEARS_FROM } : {}),
        language,
        order: null,
        hasClock,
      })),
    ),
  ];
});

const SERIAL_DAYS: DateFormat = { format: SERIAL, order: null, hasClock: false };

/** Days between 1954 and 2064 as a spreadsheet counts them; other numbers are likely no days. */
const isSerial = (value: string): boolean => /^[2-5]\d{4}(?:[.,]\d+)?$/.test(value);

/**
 * The form of a value: its figures and letters without what they say. Dates of one form are read by
 * one format.
 *
 * @example
 * formOf('3 mrt 2026') === formOf('17 mei 2025'); // true
 */
export const formOf = (value: string): string =>
  value
    .replaceAll(/\p{L}+\.?/gu, 'a')
    .replaceAll(/\d+/g, (figures) => '9'.repeat(figures.length < 3 ? 2 : figures.length));

/** Whether a form has two figures for a year. */
const hasShortYear = (form: string): boolean => /^99[-/. ](?:99|a)[-/. ]'?99(?: |$)/.test(form);

type Read = (value: string) => boolean;

const readers = new Map<DateFormat, Read>();

const readerOf = (candidate: DateFormat): Read => {
  const known = readers.get(candidate);
  if (known !== undefined) return known;
  const { format, language, yearsFrom } = candidate;
  const column = {
    column: 1,
    format,
    ...(language === undefined ? {} : { language }),
    ...(yearsFrom === undefined ? {} : { yearsFrom }),
  };
  const read = dateReader(column, 'UTC');
  const reader: Read = (value) => read(value) !== null;
  readers.set(candidate, reader);
  return reader;
};

/** The formats that a form may have at all, so that not every one is tried. */
const candidatesFor = (form: string): readonly DateFormat[] => {
  if (!form.includes('9')) return [];
  const [hasClock, hasName] = [form.includes(':'), /(?:^|[ /-])a[ ,/-]/.test(form)];
  const isShortYear = hasShortYear(form);
  return CANDIDATES.filter(
    (one) =>
      one.hasClock === hasClock &&
      (one.language !== undefined) === hasName &&
      (one.yearsFrom !== undefined) === isShortYear,
  );
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
  /** Whether each value that has a time has it at midnight. */
  isMidnight(): boolean;
};

/** After so many values a format that read none is tried no more. */
const TRIED = 20;

/** The part of its values that are to be dates: fewer where a column is named as one of days. */
export const leastRead = (isDay: boolean): number => (isDay ? 0.5 : 0.8);

/** @param isDay whether the column is named as one of days, so that numbers may be some */
export const formatsOfAForm = (form: string, isDay: boolean): FormatsOfAForm => {
  const counts = new Map(candidatesFor(form).map((candidate) => [candidate, 0]));
  if (isDay) counts.set(SERIAL_DAYS, 0);
  let count = 0;
  let example: string | null = null;
  let midnight = true;
  const most = (): number => Math.max(0, ...counts.values());
  return {
    add: (value) => {
      let isRead = false;
      for (const [candidate, so] of counts) {
        const reads = candidate === SERIAL_DAYS ? isSerial(value) : readerOf(candidate)(value);
        if (reads) counts.set(candidate, so + 1);
        isRead ||= reads;
      }
      count += 1;
      if (isRead) example ??= value;
      if (count === TRIED) {
        for (const [candidate, so] of counts) if (so === 0) counts.delete(candidate);
      }
      midnight &&= /[ T](?:00:00(?::00)?(?:\.0+)?|12:00(?::00)? ?AM)$/i.test(value);
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
