import type { Language } from '@klacht/domain';
import { INDENT, widest } from '../text-lines.ts';
import { type Cell, cellInWords } from './cell.ts';
import type { Column, Row, Table } from './document.ts';
import { wrapped } from './wrapped.ts';

const GAP = '  ';
/** How narrow a column of texts may become before each row is told by itself. */
const NARROWEST = 14;
/** What is longer is broken within the word. */
const LONGEST_WORD = 30;

type Line = readonly string[];

/** A table as the texts that stand in it; its body can be gone through more than once. */
export type Texts = { readonly heads: Line; readonly body: Iterable<Line> };

/** Numbers stand to the right. */
const isToTheRight = ({ kind }: Column): boolean =>
  kind !== 'text' && kind !== 'complaint' && kind !== 'date';

const labelOf = (cell: Cell, { level, sign }: Row, hasSigns: boolean, language: Language): string =>
  `${hasSigns ? `${sign ?? ' '} ` : ''}${INDENT.repeat(level)}${cellInWords(cell, language)}`;

/** A complaint's number stands beside the first of its rows. */
const isRepeated = (cell: Cell | undefined, above: Cell | undefined): boolean =>
  cell?.kind === 'complaint' && above?.kind === 'complaint' && cell.value === above.value;

function* bodyOf({ rows }: Table, language: Language): Generator<Line, void, undefined> {
  let hasSigns = false;
  for (const { sign } of rows) hasSigns ||= sign !== undefined;
  let above: Cell | undefined;
  for (const row of rows) {
    const [first, ...others] = row.cells;
    const label =
      first === undefined || isRepeated(first, above)
        ? ''
        : labelOf(first, row, hasSigns, language);
    yield [label, ...others.map((cell) => cellInWords(cell, language))];
    above = first;
  }
}

/** What stands in each place, in the language. */
export const textsOf = (table: Table, language: Language): Texts => ({
  heads: table.columns.map(({ heading }) => heading),
  body: { [Symbol.iterator]: () => bodyOf(table, language) },
});

const widthOf = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);

/** How wide a head must be to stand in two lines, or in one that cannot be broken. */
const inTwoLines = (head: string): number => {
  const words = head.split(' ');
  const splits = words.map((_, at) =>
    widest([words.slice(0, at).join(' '), words.slice(at).join(' ')]),
  );
  return splits.reduce((least, width) => Math.min(least, width), head.length);
};

/** The widths that fit, where heads and texts are broken into lines; null where none do. */
const fitting = (
  columns: readonly Column[],
  { heads, body }: Texts,
  room: number,
): readonly number[] | null => {
  const cells = columns.map(() => 0);
  const longestWords = columns.map((_, index) => widest((heads[index] ?? '').split(' ')));
  for (const line of body) {
    for (const [index, { kind }] of columns.entries()) {
      const text = line[index] ?? '';
      cells[index] = Math.max(cells[index] ?? 0, text.length);
      // No word of a text is longer than the text.
      if (kind !== 'text' || text.length <= (longestWords[index] ?? 0)) continue;
      longestWords[index] = Math.max(longestWords[index] ?? 0, widest(text.split(' ')));
    }
  }
  const natural = cells.map((width, index) => Math.max(width, heads[index]?.length ?? 0));
  const widths = [...natural];
  /** Narrows columns, the one with the most to spare first, until the table fits. */
  const narrow = (least: readonly number[], by: 'step' | 'all') => {
    while (widthOf(widths) > room) {
      const spare = widths.map((width, index) => width - (least[index] ?? 0));
      const most = Math.max(...spare);
      if (most <= 0) return;
      const at = spare.indexOf(most);
      widths[at] = (by === 'all' ? least[at] : (widths[at] ?? 0) - 1) ?? 0;
    }
  };
  const headsIn = (width: (head: string) => number): readonly number[] =>
    cells.map((cell, index) => Math.max(cell, width(heads[index] ?? '')));
  // A head in two lines costs the least; then texts in lines of whole words; then heads in more.
  narrow(headsIn(inTwoLines), 'all');
  narrow(
    widths.map((width, index) => {
      if (columns[index]?.kind !== 'text') return width;
      const longest = Math.min(LONGEST_WORD, longestWords[index] ?? 0);
      return Math.min(width, Math.max(NARROWEST, longest));
    }),
    'step',
  );
  narrow(
    headsIn((head) => widest(head.split(' '))),
    'all',
  );
  if (widthOf(widths) > room) return null;
  return widths;
};

/** The lines of one row, as many as its longest cell has. */
const rowLines = (
  columns: readonly Column[],
  widths: readonly number[],
  line: Line,
  atBottom: boolean,
): readonly string[] => {
  const cells = widths.map((width, index) => {
    const text = line[index] ?? '';
    return text.length <= width ? [text] : wrapped(text, width);
  });
  const height = cells.reduce((most, { length }) => Math.max(most, length), 1);
  return Array.from({ length: height }, (_, at) =>
    widths
      .map((width, index) => {
        const own = cells[index] ?? [];
        const text = own[at - (atBottom ? height - own.length : 0)] ?? '';
        const column = columns[index];
        return column !== undefined && isToTheRight(column)
          ? text.padStart(width)
          : text.padEnd(width);
      })
      .join(GAP)
      .trimEnd(),
  );
};

/**
 * Each row by itself, a line a cell, for a table that is too wide for its columns. A row that stands under
 * another is named with it.
 */
function* recordLines({ heads, body }: Texts, room: number): Generator<string, void, undefined> {
  const width = widest(heads);
  let above: string | null = null;
  for (const [label = '', ...cells] of body) {
    if (above !== null) yield '';
    const isUnder: boolean = label.startsWith(INDENT) && above !== null;
    const name: string = isUnder ? `${above}, ${label.trim()}` : label;
    if (!isUnder) above = label;
    for (const [index, text] of [name, ...cells].entries()) {
      const parts = wrapped(text, Math.max(NARROWEST, room - width - GAP.length));
      for (const [nth, part] of parts.entries()) {
        yield `${(nth === 0 ? (heads[index] ?? '') : '').padEnd(width)}${GAP}${part}`.trimEnd();
      }
    }
  }
}

/**
 * A table as lines of text, its heads first. Where it is too wide, heads and texts are broken into
 * lines; where that is not enough, each row is told by itself. Nothing is cut.
 *
 * @param room in characters
 */
export function* tableLines(
  columns: readonly Column[],
  texts: Texts,
  room: number,
): Generator<string, void, undefined> {
  const widths = fitting(columns, texts, room);
  if (widths === null) return yield* recordLines(texts, room);
  yield* rowLines(columns, widths, texts.heads, true);
  for (const line of texts.body) yield* rowLines(columns, widths, line, false);
}

/** Whether it has words to the left and figures beside them, and nothing else. */
export const isOfFigures = ({ columns: [first, ...others] }: Table): boolean =>
  first?.kind === 'text' && others.length > 0 && others.every(isToTheRight);
