import { DatabaseSync } from 'node:sqlite';
import { isKlachtError } from '@klacht/domain';
import { createIsInPlace } from '../ground/file-in-place.ts';
import {
  inTransaction,
  translated,
  unusable,
  useWriteAheadLog,
  whyUnusable,
} from '../ground/sqlite-file.ts';
import { VIEW } from './damage.ts';
import { SIEVES_TABLE } from './sieves-table.ts';
import { GENERATIONS_TABLE, type ViewFile } from './view-file.ts';

/**
 * Raised when the tables change. A file of another layout is emptied, because it can be built anew.
 */
const LAYOUT = 11;

/** Of the register: what is open, or something is still to be done about. */
export const IN_HAND =
  "(next_target IS NOT NULL OR status IN ('received', 'awaiting-information', 'admissible'))";

const TABLES = `${GENERATIONS_TABLE}
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
    digest INTEGER NOT NULL,
    UNIQUE (generation, complaint_id),
    UNIQUE (generation, number)
  ) STRICT;
  CREATE INDEX register_next_target ON register (generation, next_target)
    WHERE next_target IS NOT NULL;
  CREATE INDEX register_in_hand ON register (generation) WHERE ${IN_HAND};
  CREATE INDEX register_source_number ON register (generation, source_number)
    WHERE source_number IS NOT NULL;
  CREATE TABLE set_aside (
    generation INTEGER NOT NULL,
    event_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    position TEXT NOT NULL,
    type TEXT NOT NULL,
    why TEXT NOT NULL,
    digest INTEGER NOT NULL,
    UNIQUE (generation, event_id)
  ) STRICT;
  CREATE TABLE listed (
    ordinal INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL,
    row TEXT NOT NULL,
    of_row INTEGER NOT NULL,
    digest INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE outlines (
    ordinal INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    received_on TEXT NOT NULL,
    outline TEXT NOT NULL,
    of_row INTEGER NOT NULL,
    digest INTEGER NOT NULL
  ) STRICT;
${SIEVES_TABLE}
  CREATE TABLE counted (
    generation INTEGER NOT NULL,
    stretch INTEGER NOT NULL,
    name TEXT NOT NULL,
    counted_by TEXT NOT NULL,
    sums TEXT NOT NULL,
    digest INTEGER NOT NULL,
    PRIMARY KEY (generation, stretch, name)
  ) STRICT, WITHOUT ROWID;
  PRAGMA user_version = ${LAYOUT};
`;

/** The tables of every layout there was. */
const OURS = [
  'register',
  'counters',
  'checkpoint',
  'set_aside',
  'counted',
  'generations',
  'sieves',
  'listed',
  'outlines',
];

const objectsIn = (db: DatabaseSync): string =>
  JSON.stringify(db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all());

const EXPECTED = (() => {
  const made = new DatabaseSync(':memory:');
  made.exec(TABLES);
  const objects = objectsIn(made);
  made.close();
  return objects;
})();

/** Views and triggers go first, because one may stand under the name of a table. */
const dropAll = (db: DatabaseSync): string =>
  db
    .prepare(`
      SELECT type, name FROM sqlite_schema
      WHERE type IN ('view', 'trigger', 'table') AND name NOT LIKE 'sqlite_%'
      ORDER BY type DESC`)
    .all()
    .map(
      ({ type, name }) => `DROP ${String(type)} IF EXISTS "${String(name).replaceAll('"', '""')}";`,
    )
    .join('');

/** How long to wait for another process that is writing. */
const BUSY_MS = 10_000;

/** The file of the live register. */
export type RegisterFile = ViewFile & {
  /** Whether it still stands at its path. A file that was taken away or replaced does not. */
  readonly isInPlace: () => boolean;
};

/**
 * Whether a file is something else: a journal or keys, which have a mark, or a database of another
 * program, which has tables of its own.
 */
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
    // The page size of a new file. An entry takes about a kilobyte, and is written with its
    // neighbours.
    db.exec('PRAGMA page_size = 16384');
    if (isForeign(db)) throw unusable(path, 'expected a file of views, got one of something else');
    useWriteAheadLog(db, BUSY_MS);
    // Of a sieve that is overwritten nothing may be left, also where SQLite moved it as the table grew.
    db.exec('PRAGMA secure_delete = ON');
    db.exec(
      'PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 2000',
    );
    return db;
  } catch (error) {
    db?.close();
    if (isKlachtError(error)) throw error;
    throw unusable(path, whyUnusable('file of views', error), error);
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
    // A question that is asked within another sees what that one sees.
    if (db.isTransaction) return work();
    try {
      return inTransaction(db, work, begin);
    } catch (error) {
      throw translated(error, VIEW, { field: 'views', path });
    }
  };

  // A table or an index too many or too few would answer something else than was written.
  const isOfThisLayout = (): boolean =>
    db.prepare('PRAGMA user_version').get()?.['user_version'] === LAYOUT &&
    objectsIn(db) === EXPECTED;
  if (!isOfThisLayout()) {
    inOwnTransaction(() => {
      if (!isOfThisLayout()) db.exec(dropAll(db) + TABLES);
    });
  }
  return { db, inTransaction: inOwnTransaction, isInPlace: createIsInPlace(path) };
};
