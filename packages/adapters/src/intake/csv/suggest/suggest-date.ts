import type { DateColumn } from '../mapping-fields.ts';
import type { ColumnFacts } from './column-facts.ts';
import { isNamedAsDay } from './column-words.ts';
import { type DateFormat, leastRead } from './date-formats.ts';

/** A column of dates, and what is to be said of it. */
export type SuggestedDate = {
  readonly at: DateColumn;
  /** Whose clock its moments are by: that of UTC, or one that nobody says; null where they say it. */
  readonly clock: 'utc' | 'unsaid' | null;
  /** A value that fits day first and month first, as every other that is a date does. */
  readonly undecided: string | null;
  /** How many values are no date by its formats, and one of them. */
  readonly unread: number;
  readonly example: string | null;
};

export type Order = NonNullable<DateFormat['order']>;

/** The orders of day and month that every column of the file leaves open, or the one that some settles. */
export const orderOf = (columns: readonly ColumnFacts[]): Order | null => {
  const settled = columns.flatMap(({ forms }) =>
    [...forms.values()].flatMap((form) => {
      const orders = new Set(form.best().map(({ order }) => order));
      return orders.size === 1 ? [...orders].filter((order) => order !== null) : [];
    }),
  );
  const counted = (order: Order): number => settled.filter((one) => one === order).length;
  if (settled.length === 0) return null;
  return counted('day-first') >= counted('month-first') ? 'day-first' : 'month-first';
};

/** The one of the formats that is taken: by the order of the file, else the day first. */
const taken = (formats: readonly DateFormat[], order: Order): DateFormat | undefined =>
  formats.find((one) => one.order === order) ?? formats[0];

const isUtc = ({ format }: DateFormat): boolean => format.endsWith("'UTC'");

/** The dates of a column; null where it holds others, or none. */
export const suggestedDate = (facts: ColumnFacts, settled: Order | null): SuggestedDate | null => {
  const { column, forms, filled, examples } = facts;
  const formats: DateFormat[] = [];
  let read = 0;
  let undecided: string | null = null;
  let isMidnight = true;
  let example: string | null = null;
  for (const [form, one] of forms) {
    const best = one.best();
    const format = taken(best, settled ?? 'day-first');
    if (format === undefined) {
      example ??= examples.get(form) ?? null;
      continue;
    }
    read += one.read();
    if (one.read() < one.count()) example = examples.get(form) ?? example;
    if (new Set(best.map(({ order }) => order)).size > 1 && settled === null) {
      undecided ??= one.example();
    }
    if (format.hasClock) isMidnight &&= one.isMidnight();
    if (!formats.some((other) => other.format === format.format)) formats.push(format);
  }
  if (read === 0 || read < filled * leastRead(isNamedAsDay(facts.name))) return null;
  const language = formats.find((one) => one.language !== undefined)?.language;
  const yearsFrom = formats.find((one) => one.yearsFrom !== undefined)?.yearsFrom;
  const hasClock = formats.some((one) => one.hasClock);
  const byClock = formats.filter((one) => one.hasClock && !one.format.includes('X'));
  const names = formats.map(({ format }) => format);
  return {
    at: {
      column,
      format: names.length === 1 ? (names[0] ?? '') : names,
      ...(language === undefined || language === 'en' ? {} : { language }),
      ...(yearsFrom === undefined ? {} : { yearsFrom }),
      ...(hasClock && isMidnight ? { take: 'day' as const } : {}),
    },
    clock: isMidnight || byClock.length === 0 ? null : byClock.every(isUtc) ? 'utc' : 'unsaid',
    undecided,
    unread: filled - read,
    example,
  };
};
