/** Of the checksum behind a sieve. */
export const CHECK_BYTES = 4;

/** Of a sieve with its checksum. */
export const ROW_BYTES = 280 + CHECK_BYTES;

/**
 * The table of sieves. Each row is as long: SQLite overwrites one in its place, and writes a new one at
 * the end without moving another. So once the log is emptied, nothing is left of a sieve that was
 * overwritten.
 */
export const SIEVES_TABLE = `
  CREATE TABLE sieves (
    ordinal INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL,
    sieve BLOB NOT NULL CHECK (length(sieve) = ${ROW_BYTES})
  ) STRICT;`;

/** Overwrites sieves by nothing; a condition follows. */
export const WIPE_SIEVES = `UPDATE sieves SET sieve = zeroblob(${ROW_BYTES})`;
