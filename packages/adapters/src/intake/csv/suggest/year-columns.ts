import { dateReader } from '../dates.ts';
import type { ColumnFacts } from './column-facts.ts';
import { eventOfColumn, isNoFact, isPartOfDate } from './column-words.ts';
import type { SuggestedDate } from './suggest-date.ts';

type Dates = ReadonlyMap<ColumnFacts, SuggestedDate>;

/** In which the names of months are looked for, and the numbers that they may be. */
const MONTHS: readonly (readonly [format: string, language?: string])[] = [
  ['yyyy M'],
  ...['nl', 'en', 'de', 'fr', 'it', 'es', 'pt', 'cs', 'pl'].map(
    (language) => ['yyyy MMM', language] as const,
  ),
];

const written = ({ values }: ColumnFacts): readonly string[] => [...(values?.keys() ?? [])];

const isYears = (column: ColumnFacts): boolean =>
  isPartOfDate(column.name) &&
  column.values !== null &&
  column.filled > 0 &&
  written(column).every((year) => /^\s*(?:19|20)\d\d\s*$/.test(year));

type Month = { readonly month: ColumnFacts; readonly format: string; readonly language?: string };

/** A column of months of the year, and how they are written; null for another. */
const monthIn = (month: ColumnFacts): Month | null => {
  if (!isPartOfDate(month.name) || month.values === null || month.filled === 0) return null;
  const found = MONTHS.find(([format, language]) => {
    const read = dateReader(
      { column: 1, format, estimated: true, ...(language === undefined ? {} : { language }) },
      'UTC',
    );
    return written(month).every((one) => read(`2000 ${one.trim()}`) !== null);
  });
  if (found === undefined) return null;
  const [format, language] = found;
  return { month, format, ...(language === undefined ? {} : { language }) };
};

const mayBeReceipt = ({ name }: ColumnFacts): boolean =>
  [null, 'Received'].includes(eventOfColumn(name)) && !isNoFact(name);

/**
 * The columns of dates, and where none of them may tell the receipt, that of its year with its month: a
 * stand-in, for no day is told.
 */
export const withYears = (
  dates: Dates,
  others: readonly ColumnFacts[],
): { readonly dates: Dates; readonly others: readonly ColumnFacts[] } => {
  const year = [...dates.keys()].some(mayBeReceipt)
    ? undefined
    : others.find((one) => isYears(one) && mayBeReceipt(one));
  if (year === undefined) return { dates, others };
  const [found = null] = others.flatMap((one) => (mayBeReceipt(one) ? (monthIn(one) ?? []) : []));
  const at = {
    column: year.column,
    ...(found === null ? {} : { time: { column: found.month.column } }),
    format: found?.format ?? 'yyyy',
    ...(found?.language === undefined || found.language === 'en'
      ? {}
      : { language: found.language }),
    estimated: true as const,
  };
  const date = { at, clock: null, hasTime: false, undecided: null, unread: 0, example: null };
  return {
    dates: new Map([...dates, [year, date]]),
    others: others.filter((one) => one !== year && one !== found?.month),
  };
};
