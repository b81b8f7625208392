import { KlachtError, type Language, type Procedure } from '@klacht/domain';
import type { CsvSource } from '../file-start.ts';
import type { Mapping } from '../mapping.ts';
import type { ColumnFacts } from './column-facts.ts';
import { eventOfColumn, isNoFact } from './column-words.ts';
import { type Columns, columnsByRole } from './columns-by-role.ts';
import { type Noting, notingIn } from './noting.ts';
import { readColumns, type ReadColumns } from './read-columns.ts';
import { orderOf, type SuggestedDate, suggestedDate } from './suggest-date.ts';
import { fieldsOfReceipt, steps, suggestedOutcome } from './suggest-fields.ts';

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

type Others = Omit<Mapping['events'], 'Received'>;
type Dates = ReadonlyMap<ColumnFacts, SuggestedDate>;

const noDates = (name: string, columns: readonly ColumnFacts[]): KlachtError =>
  new KlachtError(
    'invalid',
    'missing-column',
    `${name}: expected a column of dates, for a complaint has a day of receipt; got: ${columns.map((one) => JSON.stringify(one.name)).join(', ')}`,
    { header: columns.map((one) => one.name) },
  );

const tellDate = ({ name }: ColumnFacts, date: SuggestedDate, note: Noting): void => {
  const format = [date.at.format].flat().join(' or ');
  if (date.undecided !== null) {
    note.dayOrMonth(name, date.undecided, format);
  }
  if (date.at.yearsFrom !== undefined) note.shortYears(name, date.at.yearsFrom);
  if (date.unread > 0) {
    note.noDates(name, date.unread, format, date.example ?? '');
  }
};

/** The column by whose day each event is dated: one for an event, the receipt first of all. */
const columnsOfEvents = (dates: Dates, note: Noting): ReadonlyMap<string, ColumnFacts> => {
  const found = new Map<string, ColumnFacts>();
  for (const column of dates.keys()) {
    const event = eventOfColumn(column.name);
    if (event !== null && !found.has(event)) found.set(event, column);
  }
  if (found.has('Received')) return found;
  const taken = new Set(found.values());
  const first = [...dates.keys()].find((one) => !taken.has(one) && !isNoFact(one.name));
  const receipt = first ?? [...dates.keys()][0];
  if (receipt === undefined) return found;
  note.noReceipt(receipt.name);
  return new Map([['Received', receipt], ...[...found].filter(([, column]) => column !== receipt)]);
};

const eventsOf = (
  dates: Dates,
  columns: Columns,
  read: ReadColumns,
  procedure: Procedure,
  note: Noting,
): Mapping['events'] => {
  const byEvent = columnsOfEvents(dates, note);
  const receiptColumn = byEvent.get('Received');
  const at = (column: ColumnFacts | undefined) =>
    column === undefined ? undefined : dates.get(column)?.at;
  const receiptAt = at(receiptColumn);
  if (receiptAt === undefined) throw noDates('mapping', read.columns);
  const fields = fieldsOfReceipt(columns, procedure, note);
  const more = (type: string): object => (type === 'Judged' ? suggestedOutcome(columns, note) : {});
  const parts = columns.event === undefined ? {} : steps(columns.event, note);
  if (parts.Received !== undefined) {
    const events = Object.entries(parts).map(([type, when]) => [
      type,
      { at: receiptAt, when, ...more(type) },
    ]);
    return {
      ...(Object.fromEntries(events) as Others),
      Received: { at: receiptAt, when: parts.Received, ...fields },
    };
  }
  if (columns.outcome !== undefined && !byEvent.has('Judged')) {
    note.outcomeWithoutDay(columns.outcome.name);
  }
  const events = [...byEvent]
    .filter(([type]) => type !== 'Received')
    .map(([type, column]) => [type, { at: at(column), ...more(type) }]);
  return { Received: { at: receiptAt, ...fields }, ...(Object.fromEntries(events) as Others) };
};

/** What is said of the file as a whole, and what of it no field of the mapping takes. */
const tellFile = (
  { readAs, headerRow, rows, columns }: ReadColumns,
  used: ReadonlySet<string | number>,
  note: Noting,
): void => {
  const { encoding, delimiter } = readAs;
  note.readAs({ encoding, delimiter, headerRow, rows, columns: columns.length });
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

/**
 * Makes a first mapping of a register from the register itself: how it is read, which columns are
 * what by their names, how dates are written by every value, and what values stand for. It is
 * accepted as it is; the notes say one by one what it could not decide and what is to be filled in.
 *
 * @throws KlachtError `missing-column` for a register without a column of dates; `not-csv`, `not-utf8`
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
  const order = orderOf(read.columns);
  const dates = new Map<ColumnFacts, SuggestedDate>();
  const others: ColumnFacts[] = [];
  for (const column of read.columns) {
    const date = suggestedDate(column, order);
    if (date === null) others.push(column);
    else dates.set(column, date);
  }
  if (dates.size === 0) throw noDates(name, read.columns);
  const columns = columnsByRole(others, read.rows, dates, note);
  const events = eventsOf(dates, columns, read, procedure, note);
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
  }
  if (read.shortRows > 0) note.shortRows(read.shortRows);
  note.source(source);
  const mapping: Mapping = {
    source,
    timeZone: zone,
    ...read.layout,
    ...(read.isUsualRow ? {} : { headerRow: read.headerRow }),
    ...(number === undefined ? {} : { number: number.column }),
    ...(read.shortRows === 0 ? {} : { shortRows: true as const }),
    ...(severalRows ? { severalRows: true as const } : {}),
    events,
  };
  if (number !== undefined) used.add(number.column);
  if (columns.event !== undefined && severalRows) used.add(columns.event.column);
  const whole: string[] = [];
  tellFile(read, used, notingIn(whole, language));
  return { mapping, notes: [...whole, ...notes] };
};
