import { DatabaseSync } from 'node:sqlite';
import { KlachtError } from '@klacht/domain';

/** 'klch': marks the file as a journal of ours. */
const APPLICATION_ID = 0x6b6c6368;
const SCHEMA_VERSION = 1;

const SCHEMA = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

const SQLITE_BUSY = 5;

/** Whether SQLite gave up because another process held the lock. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;

const pragma = (db: DatabaseSync, name: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);

const unusable = (path: string, why: string, cause?: unknown): KlachtError =>
  new KlachtError(
    'unavailable',
    'store-unusable',
    `${path}: ${why}`,
    { path },
    cause === undefined ? undefined : { cause },
  );

const RETRY_MS = 10;

/**
 * Turns on write-ahead logging. SQLite does not wait by itself for another process that is turning
 * it on at the same moment, so this does.
 */
const useWriteAheadLog = (db: DatabaseSync, busyTimeoutMs: number): void => {
  const until = Date.now() + busyTimeoutMs;
  for (;;) {
    try {
      return db.exec('PRAGMA journal_mode = WAL');
    } catch (error) {
      if (!isBusy(error) || Date.now() >= until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
};

/** Creates what a new file lacks; two processes may try at once. */
const prepare = (db: DatabaseSync, path: string, busyTimeoutMs: number): void => {
  db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
  useWriteAheadLog(db, busyTimeoutMs);
  db.exec('PRAGMA synchronous = FULL');
  if (pragma(db, 'application_id') === 0 && pragma(db, 'user_version') === 0) {
    db.exec('BEGIN IMMEDIATE');
    try {
      const tables = Number(
        Object.values(db.prepare('SELECT count(*) FROM sqlite_schema').get() ?? {})[0],
      );
      if (tables === 0) db.exec(SCHEMA);
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }
  if (pragma(db, 'application_id') !== APPLICATION_ID) {
    throw unusable(path, 'expected a klacht journal, got a database of another program');
  }
  const version = pragma(db, 'user_version');
  if (version !== SCHEMA_VERSION) {
    throw unusable(
      path,
      `expected a journal of schema version ${SCHEMA_VERSION}, got ${version}; a newer klacht wrote it`,
    );
  }
};

/**
 * Opens a journal's file, or creates it.
 *
 * @throws KlachtError `store-unusable` when it cannot be opened, or is something else
 */
export const openDatabase = (path: string, busyTimeoutMs: number): DatabaseSync => {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path);
    prepare(db, path, busyTimeoutMs);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof KlachtError) throw error;
    throw unusable(path, `expected a journal, got: ${(error as Error).message}`, error);
  }
};
