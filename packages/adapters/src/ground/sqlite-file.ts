import { DatabaseSync } from 'node:sqlite';
import { isKlachtError, KlachtError } from '@klacht/domain';

/** What a file holds: its name in messages, its mark, and how it is laid out. */
export type Layout = {
  readonly name: string;
  /** Marks the file as ours. */
  readonly applicationId: number;
  readonly version: number;
  readonly schema: string;
};

const SQLITE_BUSY = 5;

const SQLITE_READONLY = 8;

const isOf = (error: unknown, errcode: number): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === errcode;

/** Whether SQLite gave up because another process held the lock. */
const isBusy = (error: unknown): boolean => isOf(error, SQLITE_BUSY);

/** A disk that is full, that may not be written to, or that fails; and a file that cannot be opened. */
const NO_ROOM: ReadonlySet<number> = new Set([13, 8, 10, 14]);

/** The reason why a file could not be opened. A reader writes beside a journal too. */
export const whyUnusable = (name: string, error: unknown): string => {
  const { message, errcode } = error as Error & { readonly errcode?: unknown };
  if (isOf(error, SQLITE_READONLY)) {
    return `expected a ${name} that may be written to, in a folder that may be; to read this one, copy it to such a folder`;
  }
  return NO_ROOM.has(Number(errcode) & 0xff)
    ? `expected a ${name} in a folder with room and leave to write, for who reads it writes beside it, got: ${message}; to read this one, copy it to such a folder`
    : `expected a ${name}, got: ${message}`;
};

/** What named a file, and where it is. */
export type Place = {
  readonly field: 'store' | 'keys' | 'views' | 'documents';
  readonly path: string;
};

const noRoom = (error: Error & { readonly errcode: unknown }, name: string, place: Place) =>
  new KlachtError(
    'unavailable',
    'store-failed',
    `${place.field}: expected room and leave to write the ${name} in '${place.path}' and beside it, got: ${error.message}; nothing of this was recorded. Make room, or put it where there is`,
    { errcode: error.errcode, file: name, field: place.field, value: place.path },
    { cause: error },
  );

/**
 * An error of SQLite in our words. The caller's transaction has been rolled back.
 *
 * @param place of the file, to be named where the disk is at fault
 */
export const translated = (error: unknown, name: string, place?: Place): unknown => {
  if (error instanceof RangeError && 'code' in error && error.code === 'ERR_OUT_OF_RANGE') {
    const message = `the ${name} holds a number that klacht never wrote: ${error.message}`;
    return new KlachtError('unreadable', 'unreadable-row', message, {}, { cause: error });
  }
  if (isKlachtError(error) || !(error instanceof Error) || !('errcode' in error)) return error;
  const { errcode } = error;
  if (place !== undefined && NO_ROOM.has(Number(errcode) & 0xff)) {
    return noRoom(Object.assign(error, { errcode }), name, place);
  }
  const busy = isBusy(error);
  return new KlachtError(
    'unavailable',
    busy ? 'store-busy' : 'store-failed',
    busy ? `the ${name} is locked by another process` : `the ${name} failed: ${error.message}`,
    { errcode: error.errcode, file: name },
    { cause: error },
  );
};

export const pragma = (db: DatabaseSync, name: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);

export const unusable = (path: string, why: string, cause?: unknown): KlachtError =>
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
export const useWriteAheadLog = (db: DatabaseSync, busyTimeoutMs: number): void => {
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

/** Does all of the work or none. `BEGIN` is for work that only reads. */
export const inTransaction = <Result>(
  db: DatabaseSync,
  work: () => Result,
  begin: 'BEGIN' | 'BEGIN IMMEDIATE' = 'BEGIN IMMEDIATE',
): Result => {
  db.exec(begin);
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
};

type SchemaRow = { readonly type: string; readonly name: string; readonly sql: string | null };

/** The triggers and indexes on the tables of a layout, as texts that can be compared. */
const objectsOn = (db: DatabaseSync, tables: readonly string[]): readonly string[] =>
  (
    db
      .prepare(
        `SELECT type, name, sql FROM sqlite_schema
         WHERE tbl_name COLLATE NOCASE IN (${tables.map(() => '?').join(', ')}) ORDER BY name`,
      )
      .all(...tables) as SchemaRow[]
  ).map(({ type, name, sql }) => `${type} ${name} ${sql?.replaceAll(/\s+/g, ' ').trim() ?? ''}`);

/**
 * Refuses a trigger or another index, by which writes and reads would tell something else than the
 * rows. Those on other tables are somebody else's, such as a replication's.
 */
const refuseOther = (db: DatabaseSync, path: string, { name, schema }: Layout): void => {
  const made = new DatabaseSync(':memory:');
  made.exec(schema);
  const tables = made
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .all()
    .map((row) => String(row['name']));
  const expected = objectsOn(made, tables);
  made.close();
  const found = objectsOn(db, tables);
  const strange = found.find((object) => !expected.includes(object));
  const lacking = expected.find((object) => !found.includes(object));
  const why =
    strange === undefined ? lacking && `got none of: ${lacking}` : `got another: ${strange}`;
  if (why !== undefined) throw unusable(path, `expected a ${name} as klacht lays it out, ${why}`);
};

/** Creates the tables that a new file lacks. Two processes may try at once. */
const prepare = (db: DatabaseSync, path: string, layout: Layout, busyTimeoutMs: number): void => {
  const { name, applicationId, version, schema } = layout;
  db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
  useWriteAheadLog(db, busyTimeoutMs);
  db.exec('PRAGMA synchronous = FULL');
  if (pragma(db, 'application_id') === 0 && pragma(db, 'user_version') === 0) {
    inTransaction(db, () => {
      const tables = Number(
        Object.values(db.prepare('SELECT count(*) FROM sqlite_schema').get() ?? {})[0],
      );
      if (tables !== 0) return;
      db.exec(schema);
      db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version}`);
    });
  }
  if (pragma(db, 'application_id') !== applicationId) {
    throw unusable(path, `expected a klacht ${name}, got a database of another program`);
  }
  const found = pragma(db, 'user_version');
  if (found !== version) {
    throw unusable(
      path,
      `expected a ${name} of schema version ${version}, got ${found}; a newer klacht wrote it`,
    );
  }
  refuseOther(db, path, layout);
};

/**
 * Opens a file of ours, or creates it.
 *
 * @throws KlachtError `store-unusable` when it cannot be opened, or is something else
 */
export const openDatabase = (path: string, layout: Layout, busyTimeoutMs: number): DatabaseSync => {
  // To SQLite this is a file without a name, which is gone once it is closed.
  if (path === '') throw unusable("''", `expected the path of a ${layout.name}, got none`);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path);
    prepare(db, path, layout, busyTimeoutMs);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof KlachtError) throw error;
    throw unusable(path, whyUnusable(layout.name, error), error);
  }
};
