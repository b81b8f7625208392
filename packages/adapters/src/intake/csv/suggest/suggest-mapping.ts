import { KlachtError, type Language, type Procedure } from '@klacht/domain';
import type { CsvSource } from '../file-start.ts';
import type { Mapping } from '../mapping.ts';
import { asTyped } from '../cells.ts';
import { isMark } from './blank-words.ts';
import { missingHeader } from '../header.ts';
import type { ColumnFacts } from './column-facts.ts';
import { eventOfColumn, isPartOfDate, takenBy } from './column-words.ts';
import { columnsByRole } from './columns-by-role.ts';
import { type Noting, notingIn } from './noting.ts';
import { readColumns, type ReadColumns } from './read-columns.ts';
import { settledBy, type SuggestedDate, suggestedDate } from './suggest-date.ts';
import { suggestedEvents } from './suggest-events.ts';
import { withTimes } from './time-columns.ts';
import { withYears } from './year-columns.ts';

/** A register to look at, and what its owner says of it. */
export type SuggestAsked = {
  /** Gives the file anew each time. */
  readonly csv: () => CsvSource;
  /** What a message calls it, such as its path. */
  readonly name: string;
  /** The name of the register; never to be changed once it came in. */
  readonly source: string;
  /** Where its clock hangs; that of the procedure unless told. */
  readonly timeZone?: string;
  /** Whose subjects are looked for. */
  readonly procedure: Procedure;
  /** Of the notes; English unless told. */
  readonly language?: Language;
};

/** A mapping, and one by one what is to be filled in or looked at. */
export type Suggestion = { readonly mapping: Mapping; readonly notes: readonly string[] };

/** A value of a column that is named as one of days, and that no format reads; null of any other. */
const unreadDay = ({ name, forms, examples }: ColumnFacts): string | null => {
  const form = [...forms.keys()].find((one) => one.includes('9'));
  const isDay = eventOfColumn(name) !== null && !isPartOfDate(name) && takenBy(name) === null;
  return form === undefined || !isDay ? null : (examples.get(form) ?? null);
};

const noDates = (name: string, { columns, rows }: ReadColumns): KlachtError => {
  const header = columns.map((one) => one.name);
  const names = header.map((one) => JSON.stringify(one)).join(', ');
  if (header.length === 0) return missingHeader(name);
  const unread = columns
    .flatMap((one) => {
      const example = unreadDay(one);
      return example === null
        ? []
        : [`; no format reads ${JSON.stringify(example)} of ${JSON.stringify(one.name)}`];
    })
    .slice(0, 1)
    .join('');
  return rows === 0
    ? new KlachtError(
        'invalid',
        'missing-column',
        `${name}: expected rows below the header, for they show how dates are written; got 0 below ${names}`,
        { header, rows },
      )
    : new KlachtError(
        'invalid',
        'missing-column',
        `${name}: expected a column of dates, for a complaint has a day of receipt; got: ${names}${unread}`,
        { header },
      );
};

const tellDate = ({ name }: ColumnFacts, date: SuggestedDate, note: Noting): void => {
  const format = [date.at.format].flat().join(' or ');
  if (date.undecided !== null) {
    note.dayOrMonth(name, date.undecided, format);
  }
  if (date.at.estimated !== undefined) note.noDays(name, format);
  if (date.at.yearsFrom !== undefined) note.shortYears(name, date.at.yearsFrom);
  if (date.unread > 0) {
    note.noDates(name, date.unread, format, date.example ?? '');
  }
};

/** Columns that are named as days, of which no format reads the values. */
const tellUnread = (columns: readonly ColumnFacts[], note: Noting): void => {
  for (const column of columns) {
    const example = unreadDay(column);
    if (example !== null) note.unreadDays(column.name, example);
  }
};

/** The texts that stand for nothing in the columns that are used. */
const blanksIn = (
  columns: readonly ColumnFacts[],
  used: ReadonlySet<string | number>,
  isDates: (column: ColumnFacts) => boolean,
): readonly string[] => {
  const texts = columns
    .filter(({ column }) => used.has(column))
    .flatMap((one) =>
      [...one.nothings.keys()].filter((text) => isDates(one) || isMark(asTyped(text))),
    );
  return [...new Set(texts)];
};

/** What is said of the file as a whole, and what of it no field of the mapping takes. */
const tellFile = (
  { readAs, headerRow, rows, columns, skipped, beside, headersBelow, sheets, words }: ReadColumns,
  used: ReadonlySet<string | number>,
  taken: readonly (readonly [field: string, name: string])[],
  note: Noting,
): void => {
  const { encoding, delimiter } = readAs;
  note.readAs({ encoding, delimiter, headerRow, rows, columns: columns.length });
  if (words.length > 0) note.encoding(encoding ?? '', words);
  if (sheets.length > 1) note.sheets(sheets[0] ?? '', sheets.slice(1));
  if (beside.length > 0) note.beside(beside);
  if (skipped.length > 0) note.skipped(skipped);
  if (headersBelow.length > 0) note.below(headersBelow);
  note.taken(taken);
  const left = columns.filter(({ column, filled }) => filled > 0 && !used.has(column));
  if (left.length > 0) note.notUsed(left.map((one) => one.name));
};

const usedIn = (value: unknown): readonly (string | number)[] => {
  if (Array.isArray(value)) return value.flatMap(usedIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'values' ? [] : key === 'column' ? [inner as string | number] : usedIn(inner),
  );
};

/** What each column is taken for, by the names of the mapping's fields. */
const takenIn = (
  { number, events }: Mapping,
  columns: readonly ColumnFacts[],
): readonly (readonly [field: string, name: string])[] => {
  const nameOf = (column: string | number): string =>
    columns.find((one) => one.column === column)?.name ?? String(column);
  const inEvents = Object.entries(events).flatMap(([type, { at, ...fields }]) => [
    [type, nameOf(at.column)] as const,
    ...Object.entries(fields).flatMap(([field, of]) =>
      field === 'when' ? [] : usedIn(of).map((column) => [field, nameOf(column)] as const),
    ),
  ]);
  return [...(number === undefined ? [] : [['number', nameOf(number)] as const]), ...inEvents];
};

/**
 * Makes a first mapping of a register from the register itself: how it is read, which columns are
 * what by their names, how dates are written by every value, and what values stand for. It is
 * accepted as it is; the notes say one by one what it could not decide and what is to be filled in.
 *
 * @throws KlachtError `missing-header` for an empty file, `missing-column` for one without rows or without
 * a column of dates; `not-csv`, `not-utf8`
 * @example
 * const { mapping, notes } = await suggestMapping({
 *   csv: () => createReadStream('register.csv'), name: 'register.csv', source: 'register',
 *   procedure: bitonic,
 * });
 */
export const suggestMapping = async ({
  csv,
  name,
  source,
  timeZone,
  procedure,
  language = 'en',
}: SuggestAsked): Promise<Suggestion> => {
  const notes: string[] = [];
  const note = notingIn(notes, language);
  const read = await readColumns(csv, name);
  const settled = settledBy(read.columns);
  const days = new Map<ColumnFacts, SuggestedDate>();
  const rest: ColumnFacts[] = [];
  for (const column of read.columns) {
    const date = suggestedDate(column, settled);
    if (date === null) rest.push(column);
    else days.set(column, date);
  }
  const timed = withTimes(days, rest, read.columns);
  const { dates, others } = withYears(timed.dates, timed.others);
  const columns = columnsByRole(others, read.rows, dates, note);
  const events = suggestedEvents(dates, columns, others, procedure, note);
  if (events === null) throw noDates(name, read);
  const used = new Set(usedIn(events));
  for (const [column, date] of dates) if (used.has(column.column)) tellDate(column, date, note);
  const clocks = [...dates].flatMap(([{ column }, { clock }]) =>
    used.has(column) && clock !== null ? [clock] : [],
  );
  const isUtc = clocks.length > 0 && clocks.every((clock) => clock === 'utc');
  const zone = timeZone ?? (isUtc ? 'UTC' : procedure.timeZone);
  if (clocks.includes('unsaid') && timeZone === undefined) {
    note.zone(zone);
  }
  const { number, severalRows } = columns;
  if (number === undefined) {
    note.noNumber();
  } else used.add(number.column);
  const blanks = blanksIn(read.columns, used, (one) => dates.has(one));
  if (blanks.length > 0) note.blanks(blanks);
  tellUnread(
    others.filter(({ column }) => !used.has(column)),
    note,
  );
  if (read.shortRows > 0) note.shortRows(read.shortRows);
  note.source(source);
  const mapping: Mapping = {
    source,
    timeZone: zone,
    ...read.layout,
    ...(read.isUsualRow ? {} : { headerRow: read.headerRow }),
    ...(number === undefined ? {} : { number: number.column }),
    ...(read.shortRows === 0 ? {} : { shortRows: true as const }),
    ...(blanks.length === 0 ? {} : { blanks: [...blanks] }),
    ...(read.skip === null ? {} : { skip: read.skip }),
    ...(severalRows ? { severalRows: true as const } : {}),
    events,
  };
  if (columns.event !== undefined && severalRows) used.add(columns.event.column);
  const whole: string[] = [];
  tellFile(read, used, takenIn(mapping, read.columns), notingIn(whole, language));
  return { mapping, notes: [...whole, ...notes] };
};
