import type { ScannedRow } from './scan.ts';

/** The most rows whose events share a commit, and after how many bytes of the file there are enough. */
const ROWS_AT_ONCE = 1024;
const BYTES_AT_ONCE = 4_000_000;

/**
 * Batches of rows that come in together. Where a row cannot be read, the rows before it come first.
 */
export async function* batchesOf(
  rows: AsyncIterable<readonly ScannedRow[]>,
): AsyncGenerator<readonly ScannedRow[]> {
  let batch: ScannedRow[] = [];
  let begun = 0;
  try {
    for await (const some of rows) {
      for (const one of some) {
        batch.push(one);
        if (batch.length < ROWS_AT_ONCE && one.bytes - begun < BYTES_AT_ONCE) continue;
        begun = one.bytes;
        const full = batch;
        batch = [];
        yield full;
      }
    }
  } catch (error) {
    if (batch.length > 0) yield batch;
    throw error;
  }
  if (batch.length > 0) yield batch;
}
