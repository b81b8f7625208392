import { stripVTControlCharacters } from 'node:util';

const GAP = '  ';
const NARROWEST = 6;

/** What a terminal would act upon goes, or becomes visible. */
const harmless = (text: string): string =>
  stripVTControlCharacters(text).replaceAll(/\p{Cc}/gu, '\u00b7');

/** Takes what is missing from the widest columns first. */
const fitting = (natural: readonly number[], room: number): readonly number[] => {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length) - room;
  while (excess > 0) {
    const index = widths.indexOf(Math.max(...widths));
    const width = widths[index] ?? 0;
    if (width <= NARROWEST) break;
    widths[index] = width - 1;
    excess -= 1;
  }
  return widths;
};

const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}\u2026` : text.padEnd(width);

/**
 * A table as lines of text, no wider than the room there is; what does not fit is cut with `…`.
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
  const widths = fitting(natural, room);
  for (const row of [headings, ...clean]) {
    const line = row.map((cell, index) => cut(cell, widths[index] ?? 0)).join(GAP);
    yield `${line.trimEnd()}\n`;
  }
}
