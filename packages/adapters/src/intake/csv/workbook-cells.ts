import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';

/** How a workbook marks a sheet that a person does not see. */
const isHidden = ({ Workbook }: WorkBook, place: number): boolean =>
  (Workbook?.Sheets?.[place]?.Hidden ?? 0) !== 0;

/** The sheets that a person sees; all where none is to be seen. */
export const allShown = (book: WorkBook): readonly string[] => {
  const shown = book.SheetNames.filter((_, place) => !isHidden(book, place));
  return shown.length === 0 ? book.SheetNames : shown;
};

/** The first sheet that a person sees; the first of all where none is to be seen. */
export const firstShown = (book: WorkBook): string => allShown(book)[0] ?? '';

const isCell = (value: unknown): value is CellObject =>
  typeof value === 'object' && value !== null && 't' in value;

/**
 * Puts into a sheet what a reader of its values would take for empty cells: an error (`#N/A`), and a
 * formula whose value was not saved with it (`=A1+30`), each as it is written.
 */
export const tellUnread = (sheet: WorkSheet): void => {
  for (const cell of Object.values(sheet)) {
    if (!isCell(cell)) continue;
    const isUnsaved = cell.f !== undefined && cell.v === undefined;
    const written = isUnsaved ? `=${cell.f}` : cell.t === 'e' ? (cell.w ?? '#ERROR') : null;
    if (written !== null) Object.assign(cell, { t: 's', v: written, w: written });
  }
};

/** Rows and columns, from 0, both ends inclusive. */
type Merged = NonNullable<WorkSheet['!merges']>[number];

/** The rows, where a cell that is merged downwards holds for each of the rows that it spans. */
export const withMerged = <Cell>(
  rows: readonly (readonly Cell[])[],
  merges: readonly Merged[] = [],
): readonly (readonly Cell[])[] => {
  const filled = rows.map((row) => [...row]);
  for (const { s: start, e: end } of merges) {
    const value = filled[start.r]?.[start.c];
    if (value === undefined) continue;
    for (const row of filled.slice(start.r + 1, end.r + 1)) row[start.c] = value;
  }
  return filled;
};
