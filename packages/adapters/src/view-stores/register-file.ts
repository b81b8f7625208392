import { DatabaseSync } from 'node:sqlite';
import { isKlachtError } from '@klacht/domain';
import { inTransaction, translated, unusable, useWriteAheadLog } from '../ground/sqlite-file.ts';

/** Raised when the tables change: a file of another layout is emptied, for it can be built anew. */
const LAYOUT = 3;

const TABLES = `
  CREATE TABLE generations (
    generation INTEGER PRIMARY KEY AUTOINCREMENT,
    live INTEGER NOT NULL,
    rules TEXT NOT NULL,
    position TEXT,
    event_id TEXT,
    recorded_at TEXT
  ) STRICT;
  CREATE UNIQUE INDEX generations_live ON generations (live) WHERE live = 1;
  CREATE TABLE register (
    ordinal INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL,
    complaint_id TEXT NOT NULL,
    number TEXT NOT NULL,
    revision INTEGER NOT NULL,
    status TEXT NOT NULL,
    received_on TEXT NOT NULL,
    next_target TEXT,
    source_number TEXT,
    entry TEXT NOT NULL,
    UNIQUE (generation, complaint_id),
    UNIQUE (generation, number)
  ) STRICT;
  CREATE INDEX register_received_on ON register (generation, received_on);
  CREATE INDEX register_next_target ON register (generation, next_target)
    WHERE next_target IS NOT NULL;
  CREATE INDEX register_source_number ON register (generation, source_number)
    WHERE source_number IS NOT NULL;
  CREATE TABLE counters (
    generation INTEGER NOT NULL,
    name TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (generation, name)
  ) STRICT;
  CREATE TABLE set_aside (
    generation INTEGER NOT NULL,
    event_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    position TEXT NOT NULL,
    type TEXT NOT NULL,
    why TEXT NOT NULL,
    UNIQUE (generation, event_id)
  ) STRICT;
  PRAGMA user_version = ${LAYOUT};
`;

/** Those of every layout there was. */
const OURS = ['register', 'counters', 'checkpoint', 'set_aside', 'generations'];

const DROP = OURS.map((table) => `DROP TABLE IF EXISTS ${table};`).join('');

/** How long to wait for another process that is writing. */
const BUSY_MS = 10_000;

/** A file of views that is open. */
export type RegisterFile = {
  readonly db: DatabaseSync;
  /** All of the work or nothing. `BEGIN` is for what only reads. */
  readonly inTransaction: <Result>(
    work: () => Result,
    begin?: 'BEGIN' | 'BEGIN IMMEDIATE',
  ) => Result;
};

/** A journal or a keys' file has a mark, and a database of another program tables of its own. */
const isForeign = (db: DatabaseSync): boolean =>
  db.prepare('PRAGMA application_id').get()?.['application_id'] !== 0 ||
  db
    .prepare(`
      SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
      AND name NOT IN (${OURS.map((table) => `'${table}'`).join(', ')})`)
    .get() !== undefined;

const open = (path: string): DatabaseSync => {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path);
    db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    // Of a new file: an entry takes about a kilobyte, and is written with its neighbours.
    db.exec('PRAGMA page_size = 16384');
    if (isForeign(db)) throw unusable(path, 'expected a file of views, got one of something else');
    useWriteAheadLog(db, BUSY_MS);
    db.exec(
      'PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 2000',
    );
    return db;
  } catch (error) {
    db?.close();
    if (isKlachtError(error)) throw error;
    throw unusable(path, `expected a file of views, got: ${(error as Error).message}`, error);
  }
};

/**
 * Opens the file, or creates it; several processes may at once.
 *
 * @throws KlachtError `store-unusable` when it cannot be opened, or holds something else
 */
export const openRegisterFile = (path: string): RegisterFile => {
  const db = open(path);

  const inOwnTransaction: RegisterFile['inTransaction'] = (work, begin) => {
    try {
      return inTransaction(db, work, begin);
    } catch (error) {
      throw translated(error, 'register view');
    }
  };

  const isOfThisLayout = (): boolean =>
    db.prepare('PRAGMA user_version').get()?.['user_version'] === LAYOUT;
  if (!isOfThisLayout()) {
    inOwnTransaction(() => {
      if (!isOfThisLayout()) db.exec(DROP + TABLES);
    });
  }
  return { db, inTransaction: inOwnTransaction };
};
