import { columnsOfMapping } from './header.ts';
import type { Mapping } from './mapping.ts';

/** What stands between cells, the likeliest first. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A first line that some spreadsheets write to say what stands between the cells. */
const SEP = /^\uFEFF?"?sep=(.)"?\r?\n/;

/** How a file takes itself apart. */
export type Delimiting = {
  readonly delimiter: string;
  /** Whether the first row only says so. */
  readonly isSaid: boolean;
};

const cellsOf = (line: string, delimiter: string): readonly string[] =>
  line.split(delimiter).map((cell) => cell.trim().replaceAll(/^"|"$/g, ''));

/** How much of the mapping a header has, taken apart by a delimiter. */
const fits = (header: string, delimiter: string, mapping: Mapping): number => {
  const cells = cellsOf(header, delimiter);
  const wanted = columnsOfMapping(mapping);
  return wanted.filter((column) =>
    typeof column === 'number' ? column <= cells.length : cells.includes(column.trim()),
  ).length;
};

/**
 * Between what the cells of a file stand: as the file says itself, or the mapping, or else what
 * leaves most of the mapping's columns in its header.
 *
 * @param text how the file begins
 */
export const delimiterOf = (text: string, mapping: Mapping): Delimiting => {
  const said = SEP.exec(text)?.[1];
  const isSaid = said !== undefined;
  if (mapping.delimiter !== undefined) return { delimiter: mapping.delimiter, isSaid };
  if (isSaid) return { delimiter: said, isSaid };
  return { delimiter: likeliest(text, mapping), isSaid };
};

/** Also for a file whose mapping tells another. */
export const likeliest = (text: string, mapping: Mapping): string => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const row = mapping.headerRow ?? 0;
  const header = (row > 0 ? lines[row - 1] : lines.find((line) => line.trim() !== '')) ?? '';
  const scores = DELIMITERS.map((delimiter) => fits(header, delimiter, mapping));
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ',';
};
