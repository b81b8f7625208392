import { columnsOfMapping } from './header.ts';
import type { Mapping } from './mapping.ts';

/** The characters that may stand between cells, the likeliest first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A first line in which some spreadsheets name the character between the cells. */
const SEP = /^\uFEFF?"?sep=(.)"?\r?\n/;

/** The delimiter that a file names in its first line; null for most. */
export const sepIn = (text: string): string | null => SEP.exec(text)?.[1] ?? null;

/** The delimiter that a file names itself. */
export type Delimiting = {
  readonly delimiter: string;
  /** Whether the first row only says so. */
  readonly isSaid: boolean;
};

const cellsOf = (line: string, delimiter: string): readonly string[] =>
  line.split(delimiter).map((cell) => cell.trim().replaceAll(/^"|"$/g, ''));

/**
 * What ends a line: a line feed, with a carriage return before it or without; or, in a file that begins
 * without any line feed, a carriage return alone, as old Macintoshes wrote.
 *
 * @param text how the file begins
 */
export const lineEndsIn = (text: string): string[] =>
  text.includes('\r') && !text.includes('\n') ? ['\r'] : ['\r\n', '\n'];

/** How much of the mapping a header has, taken apart by a delimiter. */
const fits = (header: string, delimiter: string, mapping: Mapping): number => {
  const cells = cellsOf(header, delimiter);
  const wanted = columnsOfMapping(mapping);
  return wanted.filter((column) =>
    typeof column === 'number' ? column <= cells.length : cells.includes(column.trim()),
  ).length;
};

/**
 * The character between the cells of a file: the one that the file names, or the mapping, or else
 * the one by which the header has most columns of the mapping.
 *
 * @param text how the file begins
 */
export const delimiterOf = (text: string, mapping: Mapping): Delimiting => {
  const said = sepIn(text);
  const isSaid = said !== null;
  if (mapping.delimiter !== undefined) return { delimiter: mapping.delimiter, isSaid };
  if (isSaid) return { delimiter: said, isSaid };
  return { delimiter: likeliest(text, mapping), isSaid };
};

/** Also for a file whose mapping tells another. */
export const likeliest = (text: string, mapping: Mapping): string => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const row = mapping.headerRow ?? 0;
  const header = (row > 0 ? lines[row - 1] : lines.find((line) => line.trim() !== '')) ?? '';
  const scores = DELIMITERS.map((delimiter) => fits(header, delimiter, mapping));
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ',';
};
