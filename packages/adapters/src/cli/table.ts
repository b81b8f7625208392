import { harmless } from '../ground/harmless.ts';
import { wrapped } from '../pages/report/wrapped.ts';

const GAP = '  ';
/** The narrowest column, which still tells `ontvangen` from `ontvankelijk`. */
const NARROWEST = 8;
/** The narrowest column of sentences. */
const NARROWEST_WRAPPED = 36;

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

/** The columns that there is room for. The one of the least worth goes first; of equals the last. */
const fittingColumns = (
  least: readonly number[],
  worths: readonly number[],
  room: number,
): readonly number[] => {
  let kept = least.map((_, index) => index);
  while (kept.length > 1 && widthOf(kept.map((index) => least[index] ?? 0)) > room) {
    const worthOf = (index: number): number => worths[index] ?? 0;
    const lowest = Math.min(...kept.map(worthOf));
    const gone = kept.findLast((index) => worthOf(index) === lowest);
    kept = kept.filter((index) => index !== gone);
  }
  return kept;
};

/** The widths at which columns fit. Those of the least worth give way first; of equals the widest. */
const fitting = (
  natural: readonly number[],
  least: readonly number[],
  worths: readonly number[],
  room: number,
): readonly number[] => {
  const widths = [...natural];
  while (widthOf(widths) > room) {
    const spare = widths.flatMap((width, index) =>
      width > (least[index] ?? 0) ? [{ width, index, worth: worths[index] ?? 0 }] : [],
    );
    const lowest = Math.min(...spare.map(({ worth }) => worth));
    const ofLeast = spare.filter(({ worth }) => worth === lowest);
    const widest = Math.max(...ofLeast.map(({ width }) => width));
    const gives = ofLeast.find(({ width }) => width === widest);
    if (gives === undefined) break;
    widths[gives.index] = widest - 1;
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
  /** As wide as each column would be with room for all. */
  readonly natural: readonly number[];
  /** The columns that there was room for. */
  readonly kept: readonly number[];
  /** How many columns there was no room for. */
  readonly leftOut: number;
  /** Whether there was room for every column as wide as it is. */
  readonly isWhole: boolean;
};

/** How a table is made. */
export type TableOptions = {
  /** What each column is worth where there is no room for all; the same unless told. */
  readonly worths?: readonly number[];
  /** Which columns are never cut, for half of what they say is nothing; none unless told. */
  readonly wholes?: readonly boolean[];
  /** Whether the last column goes on under itself where there is no room, rather than being cut. */
  readonly wraps?: boolean;
  /** How wide each column is at least, where there is room: as in a table that this one goes on. 0 unless told. */
  readonly atLeast?: readonly number[];
  /** Adds to a cell what takes no room, such as a colour. Lines and columns count from 0. */
  readonly paint?: (text: string, line: number, column: number) => string;
};

/**
 * A table as lines of text, no wider than the room there is. Cells that do not fit are cut with
 * `…`, but never a number or a day. Where that is not enough, columns are left out, the least worth
 * first.
 *
 * @param room in characters; `Infinity` for a file or a pipe
 */
export const tableOf = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  room: number,
  {
    worths = [],
    wholes = [],
    wraps = false,
    atLeast = [],
    paint = (text) => text,
  }: TableOptions = {},
): Table => {
  const natural = headings.map((heading, index) => Math.max(heading.length, atLeast[index] ?? 0));
  const clean = rows.map((row) =>
    row.map((cell, index) => {
      const text = harmless(cell);
      natural[index] = Math.max(natural[index] ?? 0, text.length);
      return text;
    }),
  );
  const least = natural.map((width, index) =>
    wraps && index === headings.length - 1
      ? Math.min(width, NARROWEST_WRAPPED)
      : wholes[index] === true
        ? width
        : narrowest(
            width,
            clean.map((row) => row[index] ?? ''),
          ),
  );
  const kept = fittingColumns(least, worths, room);
  const only = (all: readonly number[]): readonly number[] => kept.map((index) => all[index] ?? 0);
  const widths = fitting(only(natural), only(least), only(worths), room);
  const lineOf = (row: readonly string[], line: number): string => {
    const cells = kept.map((column, place) => ({
      text: cut(row[column] ?? '', widths[place] ?? 0),
      column,
    }));
    const last = cells.findLastIndex(({ text }) => text.trim() !== '');
    return `${cells
      .slice(0, last + 1)
      .map(({ text, column }, place) => {
        const bare = text.trimEnd();
        const painted = line < 0 || bare === '' ? bare : paint(bare, line, column);
        return place === last ? painted : painted + ' '.repeat(text.length - bare.length);
      })
      .join(GAP)}\n`;
  };
  /** A row as lines: what its last cell has no room for stands below, with nothing before it. */
  const linesOf = (row: readonly string[], line: number): readonly string[] => {
    if (!wraps) return [lineOf(row, line)];
    return wrapped(row.at(-1) ?? '', widths.at(-1) ?? 0).map((part, nth) =>
      lineOf([...row.slice(0, -1).map((cell) => (nth === 0 ? cell : '')), part], line),
    );
  };
  return {
    lines: [headings, ...clean].flatMap((row, index) => linesOf(row, index - 1)),
    natural,
    kept,
    leftOut: headings.length - kept.length,
    isWhole: widthOf(natural) <= room,
  };
};
