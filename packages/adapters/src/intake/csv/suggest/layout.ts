import { parse } from 'csv-parse/sync';
import { isKlachtError } from '@klacht/domain';
import { DELIMITERS, sepIn } from '../delimiter.ts';
import { decoded, encodingOf, unmarked } from '../encoding.ts';
import { beginningOf, type CsvSource } from '../file-start.ts';
import { isJson } from '../json-rows.ts';
import type { Mapping } from '../mapping.ts';
import { isWorkbook, sheetsBegun } from '../workbook.ts';
import { eventOfColumn, rolesOfColumn } from './column-words.ts';
import { isDate } from './date-formats.ts';
import { likelyEncoding } from './likely-encoding.ts';

/** How a file is to be read; what needs not be said is left out. */
export type Layout = Pick<Mapping, 'encoding' | 'delimiter' | 'sheet'>;

/** How a file is to be read, and what is to be said of that. */
type Found = {
  readonly layout: Layout;
  /** Of a workbook the sheet that is read, and then those that are not. */
  readonly sheets: readonly string[];
  /** Words as they are read by an encoding that was found by its letters. */
  readonly words: readonly string[];
};

const LINES = 50;
const ALL_ALIKE = 1_000;

const isUtf8 = async (source: CsvSource): Promise<boolean> => {
  try {
    for await (const _ of decoded(source, 'utf-8', undefined));
    return true;
  } catch (error) {
    if (isKlachtError(error, 'invalid') && error.code === 'not-utf8') return false;
    throw error;
  }
};

/**
 * How wide most rows are by a delimiter, and how many of them; nothing where it parts none. One that parts
 * every row alike goes before one that does not, such as the comma of `Friday, April 3, 2026`.
 */
const score = (text: string, delimiter: string): number => {
  let rows: readonly (readonly string[])[];
  try {
    rows = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, to: LINES });
  } catch {
    return 0;
  }
  const widths = Map.groupBy(
    rows.filter((row) => row.length > 1),
    ({ length }) => length,
  );
  const [width = 0, alike = []] =
    [...widths].toSorted(([, one], [, other]) => other.length - one.length)[0] ?? [];
  return alike.length === rows.length ? ALL_ALIKE * width : (alike.length / rows.length) * width;
};

/** The whole lines of a beginning: the last one may be cut off. */
const wholeLines = (text: string): string =>
  text.includes('\n') ? text.slice(0, text.lastIndexOf('\n') + 1) : text;

/** How many rows of a sheet are looked at. */
const ROWS = 40;

/** Whether some row has the names of a number and of a day of receipt, of dates as a spreadsheet counts them. */
const hasHeader = (rows: readonly (readonly string[])[]): boolean =>
  rows.some(
    (row) =>
      row.some((cell) => eventOfColumn(cell) === 'Received') &&
      row.some((cell) => rolesOfColumn(cell).includes('number')),
  );

const datesIn = (rows: readonly (readonly string[])[]): number =>
  rows.flat().filter((cell) => isDate(cell)).length;

/** The sheet that is read, the first that has most dates among its first rows, and then the others. */
const likelySheet = async (source: CsvSource, name: string | undefined): Promise<Found> => {
  const sheets = (await sheetsBegun(source, name, ROWS)).map(({ sheet, rows }) => ({
    sheet,
    dates: datesIn(rows),
    isNamed: hasHeader(rows),
  }));
  const most = Math.max(0, ...sheets.map(({ dates }) => dates));
  const named = most === 0 ? sheets.find(({ isNamed }) => isNamed) : undefined;
  const likely = named ?? sheets.find(({ dates }) => dates === most);
  const others = sheets.filter((one) => one !== likely).map(({ sheet }) => sheet);
  if (likely === undefined || likely === sheets[0]) {
    return { layout: {}, sheets: [likely?.sheet ?? '', ...others], words: [] };
  }
  return { layout: { sheet: likely.sheet }, sheets: [likely.sheet, ...others], words: [] };
};

/**
 * Finds out how a file is to be read: by its byte-order mark, else by whether all of it is UTF-8, else by
 * the letters of its words; by the delimiter that parts most of its first rows alike; of a workbook by the
 * dates in its sheets.
 *
 * @param csv gives it anew each time
 */
export const layoutOf = async (csv: () => CsvSource, name: string | undefined): Promise<Found> => {
  const { bytes } = await beginningOf(csv());
  if (isWorkbook(bytes)) return likelySheet(csv(), name);
  const marked = encodingOf(bytes, 'windows-1252');
  const isMarked = marked !== 'windows-1252';
  const known = isMarked ? marked : unmarked(bytes);
  const isKnown = known !== null || (await isUtf8(csv()));
  const { encoding, words } = isKnown
    ? { encoding: known ?? 'utf-8', words: [] }
    : await likelyEncoding(csv());
  const text = wholeLines(new TextDecoder(encoding).decode(bytes));
  const said = isMarked || encoding === 'utf-8' ? {} : { encoding };
  if (isJson(text)) return { layout: said, sheets: [], words };
  const delimiter =
    sepIn(text) ??
    DELIMITERS.map((one) => ({ one, score: score(text, one) })).toSorted(
      (a, b) => b.score - a.score,
    )[0]?.one ??
    ',';
  return { layout: { ...said, delimiter }, sheets: [], words };
};
