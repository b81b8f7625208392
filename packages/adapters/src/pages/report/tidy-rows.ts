import type { Cell } from './cell.ts';
import type { ReportDocument, Table } from './document.ts';

/** One value of the report, with where it stands: a line of tidy CSV. */
export type TidyRow = {
  /** The ids of the section and the table, the same in every language; no table for a sentence. */
  readonly section: string;
  readonly table: string;
  /** From 1, in the table, or among the sentences of the section. */
  readonly row: number;
  /** What the row is about: its first cell. */
  readonly item: string;
  /** What stands above the value. */
  readonly column: string;
  readonly kind: Cell['kind'];
  /** As a program reads it: `39.3`, `2025-03-04`; empty for what is absent. */
  readonly value: string;
  /** The currency of money, and `days` of a length. */
  readonly unit: string;
};

const plain = (cell: Cell): string => (cell.kind === 'absent' ? '' : String(cell.value));

const unitOf = (cell: Cell): string => {
  if (cell.kind === 'money') return cell.currency;
  return cell.kind === 'days' ? 'days' : '';
};

const said = (cell: Cell): Pick<TidyRow, 'kind' | 'value' | 'unit'> => ({
  kind: cell.kind,
  value: plain(cell),
  unit: unitOf(cell),
});

function* tableRows(
  section: string,
  { id, columns, rows }: Table,
): Generator<TidyRow, void, undefined> {
  let row = 0;
  for (const { cells } of rows) {
    row += 1;
    const [first, ...others] = cells;
    for (const [at, cell] of others.entries()) {
      yield {
        section,
        table: id,
        row,
        item: first === undefined ? '' : plain(first),
        column: columns[at + 1]?.heading ?? '',
        ...said(cell),
      };
    }
  }
}

const sentenceRows = (section: string, sentences: readonly string[]): readonly TidyRow[] =>
  sentences.map((value, index) => ({
    section,
    table: '',
    row: index + 1,
    item: '',
    column: '',
    kind: 'text',
    value,
    unit: '',
  }));

/**
 * Everything that a report says, a value a line, for who filters and pivots. A row has a line for
 * each of its cells after the first, which says what the row is about.
 *
 * @example
 * [...tidyRows(document)].find(({ item }) => item === 'received')?.value; // '280'
 */
export function* tidyRows({
  cover,
  sections,
}: ReportDocument): Generator<TidyRow, void, undefined> {
  yield* cover.lines.map(({ label, value }, index) => ({
    section: 'cover',
    table: 'cover',
    row: index + 1,
    item: label,
    column: '',
    ...said(value),
  }));
  yield* sentenceRows('cover', cover.notes);
  for (const { id, lead, tables, notes } of sections) {
    for (const table of tables) yield* tableRows(id, table);
    yield* sentenceRows(id, [...lead, ...notes]);
  }
}

/** The columns of tidy CSV. */
export const tidyFields: readonly {
  readonly heading: keyof TidyRow;
  readonly value: (row: TidyRow) => string;
  readonly isNumber?: (row: TidyRow) => boolean;
}[] = [
  { heading: 'section', value: ({ section }) => section },
  { heading: 'table', value: ({ table }) => table },
  { heading: 'row', value: ({ row }) => String(row) },
  { heading: 'item', value: ({ item }) => item },
  { heading: 'column', value: ({ column }) => column },
  { heading: 'kind', value: ({ kind }) => kind },
  {
    heading: 'value',
    value: ({ value }) => value,
    isNumber: ({ kind }) => ['count', 'decimal', 'days', 'share', 'money'].includes(kind),
  },
  { heading: 'unit', value: ({ unit }) => unit },
];
