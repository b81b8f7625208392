import type { Language } from '@klacht/domain';
import { cellInWords, isNumeric } from '../report/cell.ts';
import type { Column, Table } from '../report/document.ts';
import { prose } from '../style/prose.ts';

/** More letters than a word has: it may break anywhere, for it has no other place to. */
const LONG = 24;

/** The points of a table's type on paper, with room for another font, and those between two columns. */
const [SIZE, GAP] = [8 * 1.1, 9];

/** The points between the margins of A4, upright and on its side. */
const [UPRIGHT, LYING] = [493, 740];

export const isNumberColumn = ({ kind }: Column): boolean =>
  kind === 'figure' || isNumeric({ kind });

/** How wide letters are, as parts of the size of their type; a narrow one takes half of others. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\p{M}]/u, 0],
  [/[ijlI.,:;'|!\s]/u, 0.28],
  [/[frt()[\]/-]/u, 0.36],
  [/[mwMW%@]/u, 0.95],
  [/[\p{Lu}&+=<>]/u, 0.74],
  [/[\p{ASCII}\u00c0-\u024f–−€]/u, 0.56],
];

const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, letter) => sum + (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1),
    0,
  );

const wordsOf = (text: string): readonly string[] => text.split(/(?<=-)|[ \n]/);

/** Whether a text has to break within a word. */
export const isLong = (text: string): boolean =>
  wordsOf(text).some((word) => Array.from(word).length > LONG);

/** The width of what of a text has to stand on one line; nothing of a word that may break. */
const firmOf = (text: string, isWhole: boolean): number =>
  Math.max(
    ...(isWhole ? [text] : wordsOf(text)).map((word) =>
      isLong(word) && !isWhole ? 0 : widthOf(word),
    ),
  );

/** How many points a table needs at least, when no word but a long one breaks. */
const needed = ({ columns, rows }: Table, language: Language): number => {
  const widths = columns.map(({ heading }) => firmOf(heading, false));
  for (const { cells } of rows) {
    for (const [index, column] of columns.entries()) {
      const cell = cells[index];
      if (cell === undefined) continue;
      const isWhole = isNumberColumn(column) || column.kind === 'complaint';
      const width = firmOf(prose(cellInWords(cell, language), language), isWhole);
      widths[index] = Math.max(widths[index] ?? 0, width);
    }
  }
  return widths.reduce((sum, width) => sum + width * SIZE + GAP, 0);
};

/** The part of the width between the margins that a table beside its chart has. */
const BESIDE = 0.48;

/** Whether a table leaves room for its chart beside it, on paper that stands upright. */
export const leavesRoom = (table: Table, language: Language): boolean =>
  needed(table, language) <= UPRIGHT * BESIDE;

/**
 * How a table goes on paper: upright, on its side where it needs more room than that, or on its side
 * with words that break anywhere where it needs still more. Wider than the paper it may never be, for
 * that shrinks every page.
 */
export const paperOf = (table: Table, language: Language): 'upright' | 'lying' | 'tight' => {
  const points = needed(table, language);
  if (points <= UPRIGHT) return 'upright';
  return points <= LYING ? 'lying' : 'tight';
};
