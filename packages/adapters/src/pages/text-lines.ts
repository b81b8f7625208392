export const INDENT = '  ';

/** What was counted, by the words for it. */
export type Figures = readonly (readonly [string, number | string])[];

export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, { length }) => Math.max(most, length), 0);

/** Words to the left under no heading, figures to the right under theirs. */
export const grid = (
  head: readonly string[],
  rows: readonly (readonly [string, readonly string[]])[],
): readonly string[] => {
  const label = widest(rows.map(([word]) => word));
  const row = (word: string, cells: readonly string[]): string =>
    `${INDENT}${word.padEnd(label)}${cells
      .map((cell, index) => cell.padStart((head[index] ?? '').length + 2))
      .join('')}`;
  return [row('', head), ...rows.map(([word, cells]) => row(word, cells))];
};

/** A column of figures, and what stands above it. */
export type Column = { readonly head: string; readonly figures: Figures };

/**
 * A heading, and under it the words to the left and the figures to the right: a column, or several
 * beside each other under their heads. What only one of them has is 0 in the others.
 *
 * @param columns one at least; only the heading where all are empty
 */
export const figureLines = (
  heading: string,
  columns: readonly Column[],
): readonly [string, ...string[]] => {
  const figures = columns.map((column) => new Map(column.figures));
  const labels = [...new Set(figures.flatMap((column) => [...column.keys()]))];
  if (labels.length === 0) return [heading];
  const heads = columns.length === 1 ? [] : columns.map(({ head }) => head);
  const label = Math.max(widest(labels), heading.length - INDENT.length);
  const cellsOf = (word: string): readonly string[] =>
    figures.map((column) => String(column.get(word) ?? 0));
  const widths = figures.map((_, index) =>
    widest([...labels.map((word) => cellsOf(word)[index] ?? ''), heads[index] ?? '']),
  );
  const line = (start: string, cells: readonly string[]): string =>
    [start, ...cells.map((cell, index) => cell.padStart(widths[index] ?? 0))].join('  ');
  return [
    heads.length === 0 ? heading : line(heading.padEnd(INDENT.length + label), heads),
    ...labels.map((word) => line(INDENT + word.padEnd(label), cellsOf(word))),
  ];
};
