/**
 * The rows that one cell holds, where a quote opens in one row and the next quote, in a later row,
 * closes it: such a row is of the header's width, but ends as another complaint than it began.
 *
 * @param isRow whether cells can be a row of their own
 * @returns how many rows there are in the row, itself included; 1 where it holds no other
 */
export const rowsWithin = (
  cells: readonly string[],
  delimiter: string,
  isRow: (cells: readonly string[]) => boolean,
): number => {
  if (!cells.some((cell) => cell.includes('\n'))) return 1;
  for (const [place, cell] of cells.entries()) {
    if (!cell.includes('\n')) continue;
    const lines = cell.split(/\r?\n/);
    const rows = lines.map((line, index) => [
      ...(index === 0 ? cells.slice(0, place) : []),
      ...line.split(delimiter),
      ...(index === lines.length - 1 ? cells.slice(place + 1) : []),
    ]);
    if (rows.every((row) => row.length === cells.length && isRow(row))) return rows.length;
  }
  return 1;
};
