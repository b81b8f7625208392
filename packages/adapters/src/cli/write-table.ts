import type { Language } from '@klacht/domain';
import { toldWords } from '../words/told-words.ts';
import { type Column, type Write, writeAll } from './output.ts';
import { type Table, tableOf } from './table.ts';
import { tell } from './tell.ts';
import { toned } from './tone.ts';

/** So many rows are laid out together: those of nearly every list, and as many as fit in little memory. */
export const ROWS_AT_ONCE = 5_000;

/** Rows that are laid out together, and whether there are no others. */
type Part<Row> = { readonly rows: readonly Row[]; readonly isAll: boolean };

/** Rows in parts, of which there is one at least. */
function* inParts<Row>(rows: Iterable<Row>): Generator<Part<Row>, void, undefined> {
  let part: Row[] = [];
  let isAll = true;
  for (const row of rows) {
    if (part.length === ROWS_AT_ONCE) {
      isAll = false;
      yield { rows: part, isAll };
      part = [];
    }
    part.push(row);
  }
  yield { rows: part, isAll };
}

/** How a table is written. */
type TableForm = {
  readonly room: number;
  readonly language: Language;
  /** Whether `--wide` was asked for; not told of a command that does not have it. */
  readonly isWide?: boolean;
};

/** Lays out parts one after another: a column is never narrower than it was. */
const layOut = <Row>(
  columns: readonly Column<Row>[],
  paints: boolean,
  { room, isWide }: TableForm,
): ((part: Part<Row>) => Table) => {
  let wholeSoFar: readonly number[] = [];
  let briefSoFar: readonly number[] = [];
  return ({ rows, isAll }) => {
    const all = rows.map((row) => columns.map(({ value }) => value(row)));
    // What a later row says in a column is not known yet.
    const isShown = columns.map(
      ({ ifAny }, index) => !ifAny || !isAll || all.some((cells) => cells[index] !== ''),
    );
    const shown = columns.filter((_, index) => isShown[index]);
    const paint = (text: string, line: number, column: number): string => {
      const row = rows[line];
      const tone = row === undefined ? null : shown[column]?.tone?.(row);
      return tone ? toned(text, tone) : text;
    };
    const table = (cells: readonly (readonly string[])[], atLeast: readonly number[]) =>
      tableOf(
        shown.map(({ heading }) => heading),
        cells,
        isWide === true ? Infinity : room,
        {
          worths: shown.map(({ worth = 0 }) => worth),
          wholes: shown.map(({ whole }) => whole === true),
          wraps: shown.at(-1)?.wraps === true,
          atLeast,
          ...(paints ? { paint } : {}),
        },
      );
    const whole = table(
      all.map((cells) => cells.filter((_, index) => isShown[index])),
      wholeSoFar,
    );
    wholeSoFar = whole.natural;
    if (whole.isWhole || shown.every(({ brief }) => brief === undefined)) return whole;
    const brief = table(
      rows.map((row) => shown.map(({ value, brief: briefly = value }) => briefly(row))),
      briefSoFar,
    );
    briefSoFar = brief.natural;
    return brief;
  };
};

/**
 * Writes rows as a table with lines no longer than the room there is; says how many columns that left
 * out. Of more than `ROWS_AT_ONCE` rows the columns are as wide as those ask, and grow where a later row
 * asks for more; the heading is told anew where other columns have room.
 */
export const writeTable = async <Row>(
  write: Write,
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
  form: TableForm,
): Promise<void> => {
  const tableFor = layOut(columns, write.isScreen === true, form);
  let leftOut = 0;
  const linesOf = function* (): Generator<string, void, undefined> {
    let before: string | null = null;
    for (const part of inParts(rows)) {
      const table = tableFor(part);
      const [heading = '', ...body] = table.lines;
      const headings = table.kept.join();
      if (headings !== before) yield heading;
      yield* body;
      before = headings;
      leftOut = Math.max(leftOut, table.leftOut);
    }
  };
  await writeAll(write, linesOf(), true);
  if (leftOut > 0)
    tell(toldWords(form.language).columnsLeftOut(leftOut, form.isWide !== undefined));
};
