import type { Looks } from './looks.ts';
import type { SheetCell } from './sheet-cell.ts';

/** A row of a sheet; null for a place where nothing stands. */
export type SheetRow = readonly (SheetCell | null)[];

/** One sheet, before it is written. */
export type Sheet = {
  readonly name: string;
  /** Made anew each time that they are gone through. */
  readonly rows: Iterable<SheetRow>;
  /** In characters. */
  readonly widths: readonly number[];
  /** How many rows and columns are filtered, from the first cell; null for none. */
  readonly filtered: { readonly rows: number; readonly columns: number } | null;
};

/** The texts of a workbook, each by a number. */
export type Strings = { numberOf(text: string): number };

/** The name of a column, from 0: `A`, `Z`, `AA`. */
const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) +
  String.fromCharCode(65 + (column % 26));

const cellXml = (
  { value, look }: SheetCell,
  address: string,
  strings: Strings,
  looks: Looks,
): string => {
  const at = `<c r="${address}" s="${looks.numberOf(look)}"`;
  return typeof value === 'string'
    ? `${at} t="s"><v>${strings.numberOf(value)}</v></c>`
    : `${at}><v>${value}</v></c>`;
};

/** The head stays where the rest is scrolled. */
const FROZEN_HEAD =
  '<sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  '</sheetView></sheetViews>';

const MARGINS =
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

/** A4. */
const PAPER = '<pageSetup paperSize="9" orientation="landscape"/>';

/** The file of a sheet, a row at a time. */
export function* sheetXml(
  { rows, widths, filtered }: Sheet,
  strings: Strings,
  looks: Looks,
): Generator<string, void, undefined> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  if (filtered !== null) yield FROZEN_HEAD;
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `<cols>${columns.join('')}</cols><sheetData>`;
  let row = 0;
  for (const cells of rows) {
    row += 1;
    const told = cells.map((cell, column) =>
      cell === null ? '' : cellXml(cell, `${columnName(column)}${row}`, strings, looks),
    );
    yield `<row r="${row}">${told.join('')}</row>`;
  }
  yield '</sheetData>';
  if (filtered !== null) {
    yield `<autoFilter ref="A1:${columnName(filtered.columns - 1)}${filtered.rows}"/>`;
  }
  yield `${MARGINS}${PAPER}</worksheet>`;
}
