import { harmless } from '../ground/harmless.ts';

const GAP = '  ';
/** The narrowest column, which still tells `ontvangen` from `ontvankelijk`. */
const NARROWEST = 8;

/** Whether cells are numbers, days or moments, which would say something else if they were cut. */
const isUncuttable = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^(?:[@~]?[\d-]*(?:T[\d:.]+Z)?|review-\d+)$/.test(cell));

const widthOf = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);

/** A word before a day, such as `open 2026-02-20`: the day is never cut. */
const DAY_AT_END = / \d{4}-\d\d-\d\d$/;
const DAY_LENGTH = ' 2026-02-20'.length;
const SHORTEST_WORD = 3;

/** How narrow a column may become. */
const narrowest = (natural: number, cells: readonly string[]): number => {
  if (isUncuttable(cells)) return natural;
  const least = cells.some((cell) => DAY_AT_END.test(cell))
    ? SHORTEST_WORD + DAY_LENGTH
    : NARROWEST;
  return Math.min(natural, least);
};

/**
 * The widths of the columns that fit. The widest that may be cut give way first. Where that is not
 * enough, the column on the right goes.
 */
const fitting = (
  natural: readonly number[],
  least: readonly number[],
  room: number,
): readonly number[] => {
  if (natural.length > 1 && widthOf(least.slice(0, natural.length)) > room) {
    return fitting(natural.slice(0, -1), least, room);
  }
  const widths = [...natural];
  while (widthOf(widths) > room) {
    const spare = widths.map((width, index) => (width > (least[index] ?? 0) ? width : 0));
    const widest = Math.max(...spare);
    if (widest === 0) break;
    widths[spare.indexOf(widest)] = widest - 1;
  }
  return widths;
};

const cut = (text: string, width: number): string => {
  if (text.length <= width) return text.padEnd(width);
  const end = DAY_AT_END.exec(text)?.[0] ?? '';
  const kept = end.length < width ? end : '';
  return `${text.slice(0, width - 1 - kept.length)}\u2026${kept}`;
};

/** A table as text. */
export type Table = {
  readonly lines: readonly string[];
  /** How many columns there was no room for. */
  readonly leftOut: number;
};

/**
 * A table as lines of text, no wider than the room there is. Cells that do not fit are cut with
 * `…`, but never a number or a day. Where that is not enough, columns are left out from the right.
 *
 * @param room in characters; `Infinity` for a file or a pipe
 */
export const tableOf = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  room: number,
): Table => {
  const natural = headings.map((heading) => heading.length);
  const clean = rows.map((row) =>
    row.map((cell, index) => {
      const text = harmless(cell);
      natural[index] = Math.max(natural[index] ?? 0, text.length);
      return text;
    }),
  );
  const least = natural.map((width, index) =>
    narrowest(
      width,
      clean.map((row) => row[index] ?? ''),
    ),
  );
  const widths = fitting(natural, least, room);
  const lineOf = (row: readonly string[]): string =>
    `${widths
      .map((width, index) => cut(row[index] ?? '', width))
      .join(GAP)
      .trimEnd()}\n`;
  return {
    lines: [headings, ...clean].map(lineOf),
    leftOut: headings.length - widths.length,
  };
};
