import type { SQLInputValue, StatementSync } from 'node:sqlite';
import type { Row } from './event-rows.ts';

/** The most rows that are read at once. */
export const ROWS_AT_ONCE = 1_000;

/** How many characters of events are in memory at once, and one event more. */
const CHARACTERS_AT_ONCE = 4_000_000;

const sizeOf = ([, , , , , , data, metadata]: Row): number => data.length + metadata.length;

/**
 * Reads the next rows, fewer where they are large. Rows before one that cannot be read are given
 * first, and the next read meets that one.
 *
 * @param select giving each row as a list
 * @param most the most rows, which may be a limit of the statement too
 * @returns the rows, and whether there may be more
 */
export const readRows = (
  select: StatementSync,
  most: number,
  ...from: readonly SQLInputValue[]
): { readonly rows: readonly Row[]; readonly hasMore: boolean } => {
  const rows: Row[] = [];
  let size = 0;
  try {
    for (const row of select.iterate(...from) as Iterable<unknown> as Iterable<Row>) {
      rows.push(row);
      size += sizeOf(row);
      if (size >= CHARACTERS_AT_ONCE || rows.length === most) return { rows, hasMore: true };
    }
  } catch (error) {
    if (rows.length === 0) throw error;
    return { rows, hasMore: true };
  }
  return { rows, hasMore: false };
};
