export const INDENT = '  ';

/** Figures, by the words for them. */
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

/**
 * A heading, and under it the words to the left and the figures to the right; those of the year
 * before beside them, under the two years. A line that only one of the years has is 0 in the other.
 *
 * @param before null where there is no year before
 */
export const figureLines = (
  heading: string,
  year: number,
  now: Figures,
  before: Figures | null,
): readonly [string, ...string[]] => {
  const columns = [now, ...(before === null ? [] : [before])].map((figures) => new Map(figures));
  const labels = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  if (labels.length === 0) return [heading];
  const years = before === null ? [] : [String(year), String(year - 1)];
  const label = Math.max(widest(labels), heading.length - INDENT.length);
  const cellsOf = (word: string): readonly string[] =>
    columns.map((column) => String(column.get(word) ?? 0));
  const widths = columns.map((_, index) =>
    widest([...labels.map((word) => cellsOf(word)[index] ?? ''), years[index] ?? '']),
  );
  const line = (start: string, cells: readonly string[]): string =>
    [start, ...cells.map((cell, index) => cell.padStart(widths[index] ?? 0))].join('  ');
  return [
    years.length === 0 ? heading : line(heading.padEnd(INDENT.length + label), years),
    ...labels.map((word) => line(INDENT + word.padEnd(label), cellsOf(word))),
  ];
};
