import { harmless } from './harmless.ts';

const GAP = '  ';
const NARROWEST = 6;

/** Numbers, days and moments: cut, they would say something else. */
const isFirm = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^(?:[@~]?[\d-]*(?:T[\d:.]+Z)?|review-\d+)$/.test(cell));

const widthOf = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);

/**
 * Takes what is missing from the widest columns that may be cut, then leaves out columns from the
 * right.
 */
const fitting = (
  natural: readonly number[],
  firm: readonly boolean[],
  room: number,
): readonly number[] => {
  const widths = [...natural];
  while (widthOf(widths) > room) {
    const widest = Math.max(...widths.filter((_, index) => firm[index] !== true), 0);
    if (widest <= NARROWEST) break;
    widths[widths.findIndex((width, index) => width === widest && firm[index] !== true)] =
      widest - 1;
  }
  while (widthOf(widths) > room && widths.length > 1) widths.pop();
  return widths;
};

const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}\u2026` : text.padEnd(width);

/**
 * A table as lines of text, no wider than the room there is: what does not fit is cut with `…`, but
 * never a number or a day; where that is not enough, columns are left out from the right.
 *
 * @param room in characters; `Infinity` for a file or a pipe
 */
export function* tableLines(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  room: number,
): Generator<string, void, undefined> {
  const natural = headings.map((heading) => heading.length);
  const clean = rows.map((row) =>
    row.map((cell, index) => {
      const text = harmless(cell);
      natural[index] = Math.max(natural[index] ?? 0, text.length);
      return text;
    }),
  );
  const firm = headings.map((_, index) => isFirm(clean.map((row) => row[index] ?? '')));
  const widths = fitting(natural, firm, room);
  for (const row of [headings, ...clean]) {
    const line = widths.map((width, index) => cut(row[index] ?? '', width)).join(GAP);
    yield `${line.trimEnd()}\n`;
  }
}
