import type { Procedure } from '@klacht/domain';
import { isBlank, nameOf } from './cells.ts';
import { missingHeader } from './header.ts';
import type { Mapping } from './mapping.ts';
import type { ColumnName } from './mapping-fields.ts';
import { type Fault, type Problem, rowFault } from './problem.ts';
import { type RowReader, rowReader } from './row-commands.ts';
import { type CsvFile, type ReadAs, type Row, rowsOf } from './rows.ts';
import { ownNumber } from './identity.ts';
import type { SeenRows } from './seen-rows.ts';
import { rowsWithin } from './swallowed-rows.ts';

const FIRST_ROW = 1;

/** A row below the header. */
export type ScannedRow = Row & {
  /** Of the file; null where it has none. */
  readonly header: readonly string[] | null;
  readonly reader: RowReader;
  /** The register's own number as the cell has it; null where there is none. */
  readonly written: string | null;
  /** Why it is no row of this file; null for one that is. */
  readonly unfit: Fault | null;
};

const likelierBy = (as: ReadAs | null): string | null => as?.likelier ?? null;

const delimiterIn = (as: ReadAs | null): string | null => as?.delimiter ?? null;

const ragged = ({ length }: readonly string[], width: number): Fault | null =>
  length === width
    ? null
    : rowFault(
        'ragged-row',
        `expected ${width} cells as in the header, got ${length}${length < width ? '; "shortRows": true in the mapping takes the last ones for empty' : ''}`,
        'row',
      );

/**
 * A row without the empty cells that stand after those of the header, and with those that it lacks
 * where the mapping says that it may.
 */
const withinWidth = (
  cells: readonly string[],
  width: number,
  { shortRows }: Mapping,
): readonly string[] => {
  if (cells.length < width && shortRows === true) {
    return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
  }
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')
    ? cells.slice(0, width)
    : cells;
};

/** The header once more, as files have it that were put together from several. */
const headerAgain = (cells: readonly string[], header: readonly string[] | null): Fault | null =>
  header !== null && cells.every((cell, index) => cell === header[index])
    ? rowFault('header-again', 'expected a complaint, got the header once more', 'row')
    : null;

/** A row that a stray quote made of several complaints, from parts of the first and the last. */
const severalInOne = (
  cells: readonly string[],
  delimiter: string | null,
  reader: RowReader,
): Fault | null => {
  const count =
    delimiter === null ? 1 : rowsWithin(cells, delimiter, (row) => reader.hasReceipt(row));
  if (count === 1) return null;
  const reason = `expected one complaint, got what reads as ${count} rows within a pair of quotes; write a quote within a cell twice`;
  return rowFault('rows-in-a-cell', reason, 'row');
};

/**
 * The rows of a register, each beside the reader of its columns, those together that come together.
 *
 * @throws KlachtError `missing-header`, `missing-column`, `duplicate-column`; as `rowsOf`
 */
export async function* scan(
  file: CsvFile,
  mapping: Mapping,
  procedures: readonly Procedure[],
  onRead: (as: ReadAs) => void = () => {},
  onSkip: () => void = () => {},
): AsyncGenerator<readonly ScannedRow[]> {
  let reader: RowReader | undefined;
  let width = 0;
  let header: readonly string[] | null = null;
  const headerRow = mapping.headerRow ?? FIRST_ROW;
  let readAs: ReadAs | null = null;
  const tell = (as: ReadAs): void => {
    readAs = as;
    onRead(as);
  };
  const scanned = ({ row, cells: found, bytes }: Row, reader: RowReader): ScannedRow | null => {
    const cells = withinWidth(found, width, mapping);
    if (mapping.skip !== undefined && reader.holds(cells, mapping.skip)) {
      onSkip();
      return null;
    }
    const cell = mapping.number === undefined ? '' : reader.cell(cells, mapping.number);
    return {
      row,
      cells,
      bytes,
      header,
      reader,
      written: isBlank(cell) ? null : cell,
      unfit:
        ragged(cells, width) ??
        headerAgain(cells, header) ??
        severalInOne(cells, delimiterIn(readAs), reader),
    };
  };
  for await (const some of rowsOf(file, mapping, tell)) {
    const rows: ScannedRow[] = [];
    for (const one of some) {
      if (one.row < headerRow) continue;
      if (reader === undefined) {
        width = one.cells.length;
        reader = rowReader(mapping, one.cells, procedures, likelierBy(readAs));
        if (headerRow > 0) {
          header = one.cells;
          continue;
        }
      }
      const found = scanned(one, reader);
      if (found !== null) rows.push(found);
    }
    yield rows;
  }
  if (reader === undefined) {
    throw missingHeader();
  }
}

/**
 * The problem that another complaint's number may be this one's, written otherwise; null when none
 * may.
 */
export const possibleDouble = (
  { row, written }: ScannedRow,
  column: ColumnName,
  seen: SeenRows,
): Problem | null => {
  if (written === null) return null;
  const number = ownNumber(written);
  const other = seen.lookAlike(number, row);
  if (other === null) return null;
  const reason = `a possible double: row ${other.row} has ${JSON.stringify(other.number)}; each comes in as a complaint of its own`;
  return {
    row,
    number,
    column: nameOf(column),
    value: written,
    reason,
    code: 'possible-double',
    refused: 'nothing',
  };
};

/**
 * Looks a register through, from its first byte to its last, before anything of it is recorded.
 *
 * @param seen keeps its numbers
 * @param onProblem told of numbers that may be doubles
 * @throws KlachtError as {@link scan}
 */
export const lookThrough = async (
  file: CsvFile,
  mapping: Mapping,
  procedures: readonly Procedure[],
  seen: SeenRows,
  onProblem: (problem: Problem) => void,
): Promise<void> => {
  const { number } = mapping;
  for await (const rows of scan(file, mapping, procedures)) {
    if (number === undefined) continue;
    for (const one of rows) {
      const double = possibleDouble(one, number, seen);
      if (double !== null) onProblem(double);
    }
  }
};
