import { isBlank } from '../cells.ts';
import type { CsvSource } from '../file-start.ts';
import type { Condition, Mapping } from '../mapping.ts';
import { type ReadAs, type Row, rowsOf } from '../rows.ts';
import { type Aside, asideIn, mayPutAside, putAside } from './asides.ts';
import { type ColumnFacts, gathering } from './column-facts.ts';
import { rolesOfColumn } from './column-words.ts';
import { isDate } from './date-formats.ts';
import { type Layout, layoutOf } from './layout.ts';

/** The rows among which the header is looked for. */
const LOOKED_AT = 20;

/** A register as it was read: how, and what each of its columns holds. */
export type ReadColumns = {
  readonly layout: Layout;
  readonly readAs: ReadAs;
  /** Of the names of the columns; 0 for none. */
  readonly headerRow: number;
  /** Whether a mapping has to say which row that is. */
  readonly isUsualRow: boolean;
  /** How many rows there are below the header, but for those that are passed over. */
  readonly rows: number;
  /** How many of them end before the last column, where none is longer than the header. */
  readonly shortRows: number;
  readonly columns: readonly ColumnFacts[];
  /** Passes over the rows that are no complaints; null where there are none. */
  readonly skip: Condition | null;
  /** The first cell of each of those. */
  readonly skipped: readonly string[];
  /** Of a workbook the sheet that is read, and then those that are not. */
  readonly sheets: readonly string[];
  /** Words as they are read by an encoding that was found by its letters. */
  readonly words: readonly string[];
  /** The names of the columns of a second table that stands beside the first. */
  readonly beside: readonly string[];
  /** The rows that have names of columns once more, as a second table below the first has. */
  readonly headersBelow: readonly number[];
};

/** The fewest names in a row of groups, rather than in a title. */
const LEAST_GROUPS = 2;

const filledIn = ({ cells }: Row): readonly string[] => cells.filter((cell) => !isBlank(cell));

const isFigure = (cell: string): boolean => /^[\d.,\s-]+$/.test(cell) || isDate(cell);

/** Whether a row has names for columns for which the row above it has none, but for one of their group. */
const isFiner = (row: Row, above: Row): boolean =>
  row.row === above.row + 1 &&
  row.cells.some((cell, place) => !isBlank(cell) && isBlank(above.cells[place] ?? ''));

/**
 * The row with the names of the columns: all words, and the widest of those above the first date, or of
 * all where no date is read. Below names of groups it is the row with what is in them.
 */
const headerOf = (rows: readonly Row[]): Row | null => {
  const full = Math.max(0, ...rows.map((row) => filledIn(row).length));
  // A title may have a date too.
  const dated = rows.findIndex(
    (row) => filledIn(row).length * 2 > full && filledIn(row).some(isDate),
  );
  const above = rows.slice(0, dated === -1 ? rows.length : dated);
  const names = above.filter((row) => !filledIn(row).some(isFigure));
  const widest = Math.max(0, ...names.map((row) => filledIn(row).length));
  const header = names.find((row) => filledIn(row).length === widest);
  if (header === undefined) return null;
  const isGroups = filledIn(header).length >= LEAST_GROUPS;
  return (isGroups ? names.find((row) => isFiner(row, header)) : undefined) ?? header;
};

/**
 * Where a second table begins beside the first: behind an empty column, with a number of its own or with a
 * name that the first has too. As many as there are columns where there is none.
 */
const besideFrom = (columns: readonly ColumnFacts[], header: Row | null): number => {
  const gap = columns.findIndex(
    ({ filled }, place) => filled === 0 && isBlank(header?.cells[place] ?? ''),
  );
  const names = (some: readonly ColumnFacts[]) => some.map(({ name }) => name);
  const [before, after] = [names(columns.slice(0, gap)), names(columns.slice(gap + 1))];
  const isTable =
    gap > 0 &&
    after.some((name) => before.includes(name) || rolesOfColumn(name).includes('number'));
  return isTable ? gap : columns.length;
};

/** The names of groups of columns, in the row above the header: each holds until the next. */
const groupsAbove = (header: Row | null, rows: readonly Row[]): readonly string[] => {
  const above = rows.find(({ row }) => row + 1 === header?.row);
  if (above === undefined || filledIn(above).length < LEAST_GROUPS) return [];
  const groups: string[] = [];
  for (const place of header?.cells.keys() ?? []) {
    const named = above.cells[place] ?? '';
    groups.push(isBlank(named) ? (groups.at(-1) ?? '') : named.trim());
  }
  return groups;
};

/** Names that stand there twice are told apart by the group of columns that they are in. */
const gatherings = (width: number, header: Row | null, groups: readonly string[]) =>
  Array.from({ length: width }, (_, place) => {
    const name = header?.cells[place] ?? '';
    const isName = !isBlank(name) && header?.cells.filter((cell) => cell === name).length === 1;
    const group = groups[place] ?? '';
    const whole = [group, name].filter((part) => !isBlank(part)).join(' ');
    const told = isName ? name : whole;
    return gathering(told === '' ? `column ${place + 1}` : told, isName ? name : place + 1);
  });

/** The most rows that are told to be like the header. */
const MOST_HEADERS = 3;

/** Whether cells are names of the header again, at least two of them. */
const hasNames = (cells: readonly string[], header: Row | null): boolean => {
  const again = cells.filter((cell, place) => !isBlank(cell) && cell === header?.cells[place]);
  return again.length >= LEAST_GROUPS;
};

/** Reads a register whole, and gathers what the cells of each column say of it. */
export const readColumns = async (
  csv: () => CsvSource,
  name: string | undefined,
): Promise<ReadColumns> => {
  const { layout, sheets, words } = await layoutOf(csv, name);
  let readAs: ReadAs = { encoding: null, delimiter: null, likelier: null };
  // What is read of a mapping here is how the file is to be taken apart.
  const received = { at: { column: 1, format: 'yyyy-MM-dd' } };
  const asked: Mapping = {
    source: 'suggested',
    timeZone: 'UTC',
    ...layout,
    events: { Received: received },
  };
  const beginning: Row[] = [];
  let columns: ReturnType<typeof gatherings> | null = null;
  let header: Row | null = null;
  let rows = 0;
  let short = 0;
  let isLonger = false;

  const asides: Aside[] = [];

  const headersBelow: number[] = [];

  const count = ({ row, cells }: Row): void => {
    rows += 1;
    if (headersBelow.length < MOST_HEADERS && hasNames(cells, header)) headersBelow.push(row);
    const width = header?.cells.length ?? cells.length;
    short += Number(cells.length < width);
    isLonger ||= cells.length > width;
    columns?.forEach((column, place) => column.add(cells[place] ?? ''));
  };
  const take = (row: Row): void => {
    const aside = mayPutAside(asides) ? asideIn(row, columns?.length ?? 0, isDate) : null;
    if (aside === null) count(row);
    else asides.push(aside);
  };
  const begin = (): void => {
    header = headerOf(beginning);
    const below = beginning.filter(({ row }) => row > (header?.row ?? 0));
    const width = Math.max(header?.cells.length ?? 0, ...below.map(({ cells }) => cells.length));
    columns = gatherings(width, header, groupsAbove(header, beginning));
    for (const row of below) take(row);
  };

  const all = rowsOf({ csv: csv(), name }, asked, (as) => {
    readAs = as;
  });
  for await (const some of all) {
    for (const row of some) {
      if (columns !== null) take(row);
      else if (beginning.push(row) === LOOKED_AT) begin();
    }
  }
  if (columns === null) begin();
  const headerRow = (header as Row | null)?.row ?? 0;
  const gathered = (columns ?? []) as ReturnType<typeof gatherings>;
  const { skip, texts, others } = putAside(
    asides,
    gathered.map((one) => one.facts()),
  );
  for (const { row } of others) count(row);
  const found = gathered.map((one) => one.facts());
  const width = besideFrom(found, header);
  return {
    layout,
    readAs,
    headerRow,
    isUsualRow: headerRow === beginning[0]?.row,
    rows,
    shortRows: isLonger ? 0 : short,
    columns: found.slice(0, width),
    skip,
    skipped: texts,
    sheets,
    words,
    beside: found.slice(width + 1).map((one) => one.name),
    headersBelow,
  };
};
