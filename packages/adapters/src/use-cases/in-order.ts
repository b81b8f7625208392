const compare = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
};

/** Rows by a key of each; those that have none come last, and equals stay as they are. */
export const inOrder = <Row>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => string | null,
): readonly Row[] =>
  Array.from(rows, (row) => ({ row, key: keyOf(row) }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ row }) => row);
