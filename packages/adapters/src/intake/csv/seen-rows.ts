import { hash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** Kept in memory of the file, in KiB. */
const CACHE_KIB = 16_384;

/** The most numbers that came by twice of which each is remembered by itself. */
const MOST_REPEATED = 10_000;

/** A number that came by before, and where. */
type SeenNumber = { readonly number: string; readonly row: number };

/**
 * The form in which two numbers are alike that a person may take for one: without leading zeros,
 * capitals and blanks, and with each letter and hyphen written in one way.
 *
 * @example
 * alike('K-007') === alike('k - 7'); // true
 */
const alike = (number: string): string =>
  number
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
    .replaceAll(/[\p{White_Space}\p{Cf}]/gu, '')
    .replaceAll(/(?<!\d)0+(?=\d)/g, '');

/** The digest of all that a row says. */
export const digestOf = (cells: readonly string[]): Buffer =>
  hash('sha256', JSON.stringify(cells), 'buffer');

/** The rows that came by. They are kept in a temporary file, so memory stays flat. */
export type SeenRows = {
  /** How often the row has come by, this time included. */
  times(digest: Buffer): number;
  /** The first number that looks like this one and is another; null where there is none. */
  lookAlike(number: string, row: number): SeenNumber | null;
  /** The first number that came by and looks like this one, and is another; null where there is none. */
  like(number: string): SeenNumber | null;
  /** Whether a number came by, or one that looks like it. */
  has(number: string): boolean;
  /** How many numbers came by, those that look alike once. */
  numbers(): number;
  /** Whether a row with this number may have come by twice, once all were looked at by `lookAlike`. */
  mayRepeat(number: string): boolean;
  /** Gives back the memory that is kept for speed, once fewer rows are asked for. */
  shrink(): void;
  close(): void;
};

export const openSeenRows = (): SeenRows => {
  const db = new DatabaseSync('');
  db.exec(`
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB};
    CREATE TABLE seen (digest BLOB PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE numbers (alike TEXT PRIMARY KEY, number TEXT NOT NULL, at INTEGER NOT NULL)
      WITHOUT ROWID;
    BEGIN`);
  const count = db.prepare(
    `INSERT INTO seen VALUES (?, 1) ON CONFLICT (digest) DO UPDATE SET times = times + 1
     RETURNING times`,
  );
  const keep = db.prepare('INSERT INTO numbers VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const first = db.prepare('SELECT number, at AS row FROM numbers WHERE alike = ?');
  const counted = db.prepare('SELECT count(*) AS numbers FROM numbers');
  const repeated = new Set<string>();
  return {
    times: (digest) => (count.get(digest) as { times: number }).times,
    lookAlike: (number, row) => {
      const key = alike(number);
      if (keep.run(key, number, row).changes === 1) return null;
      if (repeated.size <= MOST_REPEATED) repeated.add(key);
      const seen = first.get(key) as SeenNumber;
      return seen.number === number ? null : seen;
    },
    like: (number) => {
      const seen = first.get(alike(number)) as SeenNumber | undefined;
      return seen === undefined || seen.number === number ? null : seen;
    },
    has: (number) => first.get(alike(number)) !== undefined,
    numbers: () => (counted.get() as { numbers: number }).numbers,
    mayRepeat: (number) =>
      repeated.size > MOST_REPEATED || (repeated.size > 0 && repeated.has(alike(number))),
    shrink: () => db.exec('COMMIT; PRAGMA shrink_memory; BEGIN'),
    close: () => db.close(),
  };
};
