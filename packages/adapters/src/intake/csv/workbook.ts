import { KlachtError } from '@klacht/domain';
import type { CsvSource } from './file-start.ts';
import { asReaderWants, type Parts } from './open-document.ts';
import { allShown, firstShown, tellUnread, withMerged } from './workbook-cells.ts';
import type { WorkSheet } from '@e965/xlsx';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether a file is a workbook of a spreadsheet: XLSX, ODS, or XLS. */
export const isWorkbook = (bytes: Buffer): boolean =>
  [ZIP, COMPOUND].some((mark) => mark.every((byte, index) => bytes[index] === byte));

const notAWorkbook = (name: string | undefined, cause: unknown): KlachtError =>
  new KlachtError(
    'invalid',
    'not-csv',
    `${name === undefined ? '' : `${name}: `}expected a workbook as XLSX or ODS, or CSV, got what begins as a workbook and is none`,
    {},
    { cause },
  );

const noSheet = (sheet: string, sheets: readonly string[]): KlachtError =>
  new KlachtError(
    'invalid',
    'missing-column',
    `mapping: expected a sheet ${JSON.stringify(sheet)} in the workbook, which has: ${sheets.map((one) => JSON.stringify(one)).join(', ')}`,
    { sheet, sheets },
  );

const SECOND = 1_000;

/**
 * A whole second as one. A workbook has a moment as a part of a day, which no number holds exactly, so
 * that it is read as up to a millisecond before or after.
 */
const toTheSecond = (date: Date): Date => {
  const whole = Math.round(date.getTime() / SECOND) * SECOND;
  return Math.abs(whole - date.getTime()) <= 1 ? new Date(whole) : date;
};

/** The day of a time without one, by either count of the days from 1900. */
const NO_DAY = /^1899-12-3[01]T/;

/** A day without a time as one, a time without a day too, a moment as the clock of the register shows it. */
const dateText = (date: Date): string =>
  toTheSecond(date)
    .toISOString()
    .replace(NO_DAY, '')
    .replace('T00:00:00.000Z', '')
    .replace('T', ' ')
    .replace(/(?:\.000)?Z$/, '');

type Cell = string | number | boolean | Date | null;

const cellText = (cell: Cell): string => {
  if (cell === null) return '';
  return cell instanceof Date ? dateText(cell) : String(cell);
};

/** @param rows how many of each sheet; all unless told */
const opened = async (source: CsvSource, name: string | undefined, rows?: number) => {
  const reader = await import('@e965/xlsx');
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(Buffer.from(chunk));
  try {
    const book = reader.read(asReaderWants(Buffer.concat(chunks), reader.CFB as Parts), {
      cellDates: true,
      sheetStubs: true,
      UTC: true,
      ...(rows === undefined ? {} : { sheetRows: rows }),
    });
    const rowsOf = (sheet: WorkSheet): readonly (readonly string[])[] => {
      tellUnread(sheet);
      const cells = reader.utils.sheet_to_json<readonly Cell[]>(sheet, {
        header: 1,
        range: 0,
        UTC: true,
        defval: null,
      });
      return withMerged(cells, sheet['!merges']).map((row) => row.map(cellText));
    };
    return { book, rowsOf };
  } catch (error) {
    throw notAWorkbook(name, error);
  }
};

/**
 * The rows of a workbook's sheet, as a spreadsheet shows them but for dates: those are
 * `2026-04-02`, or `2026-04-02 09:30:00`. An error and a formula whose value was not saved stand as
 * they are written, so that neither is taken for an empty cell. It is read whole, for there is no other way.
 *
 * @param sheet by name; the first that is not hidden unless told
 * @throws KlachtError `not-csv` for what is no workbook, `missing-column` for a sheet it has not
 */
export const workbookRows = async (
  source: CsvSource,
  sheet: string | undefined,
  name: string | undefined,
): Promise<readonly (readonly string[])[]> => {
  const { book, rowsOf } = await opened(source, name);
  const wanted = sheet ?? firstShown(book);
  const found = book.Sheets[wanted];
  if (found === undefined) throw noSheet(wanted, book.SheetNames);
  return rowsOf(found);
};

/** A sheet of a workbook, and how it begins. */
export type SheetBegun = { readonly sheet: string; readonly rows: readonly (readonly string[])[] };

/**
 * The sheets of a workbook that a person sees, each with its first rows.
 *
 * @throws KlachtError `not-csv` for what is no workbook
 */
export const sheetsBegun = async (
  source: CsvSource,
  name: string | undefined,
  rows: number,
): Promise<readonly SheetBegun[]> => {
  const { book, rowsOf } = await opened(source, name, rows);
  return allShown(book).flatMap((sheet) => {
    const found = book.Sheets[sheet];
    return found === undefined ? [] : [{ sheet, rows: rowsOf(found).slice(0, rows) }];
  });
};
