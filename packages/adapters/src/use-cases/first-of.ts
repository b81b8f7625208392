/** The first rows, at most so many. */
export function* firstOf<Row>(rows: Iterable<Row>, limit: number): Generator<Row, void, undefined> {
  let count = 0;
  if (limit === 0) return;
  for (const row of rows) {
    yield row;
    count += 1;
    if (count === limit) return;
  }
}

/** Those rows that are wanted. */
export function* onlyThose<Row>(
  rows: Iterable<Row>,
  isWanted: (row: Row) => boolean,
): Generator<Row, void, undefined> {
  for (const row of rows) if (isWanted(row)) yield row;
}
