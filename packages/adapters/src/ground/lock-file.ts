import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { isKlachtError, KlachtError } from '@klacht/domain';
import { pragma, translated } from './sqlite-file.ts';

/** SQLite fails where its file is removed while it is opened. One that fails this often is no such file. */
const FAILURES = 20;

const using = <T>(path: string, take: (db: DatabaseSync) => T): T => {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path);
    db.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY');
    return take(db);
  } catch (error) {
    db?.close();
    throw translated(error, 'lock');
  }
};

const markOf = (db: DatabaseSync): number => pragma(db, 'user_version');

/** Locks the file for who writes. A mark tells it from one that is made after it under the same name. */
const held = (path: string): DatabaseSync =>
  using(path, (db) => {
    db.exec('BEGIN IMMEDIATE');
    if (markOf(db) === 0) {
      db.exec(`PRAGMA user_version = ${randomInt(1, 2 ** 31)}; COMMIT; BEGIN IMMEDIATE`);
    }
    return db;
  });

const isBusy = (error: unknown): boolean => isKlachtError(error) && error.code === 'store-busy';

/** Whether the file of that name is the one that is held. Nobody else can write into that one. */
const isAt = (path: string, db: DatabaseSync): boolean => {
  try {
    return using(path, (there) => {
      const same = markOf(there) === markOf(db);
      there.close();
      return same;
    });
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
};

/** Null where who had it removed it since it was opened: a lock on that keeps nobody out. */
const taken = (path: string): DatabaseSync | null => {
  const db = held(path);
  let mine = false;
  try {
    mine = isAt(path, db);
  } finally {
    if (!mine) db.close();
  }
  return mine ? db : null;
};

/**
 * Keeps every other process out of something for as long as it is held. The lock is the system's: it is
 * gone when the process is, however that ended.
 *
 * @param path of a file that is made for it, beside what it guards, and removed with it
 * @param code of the error where another process has it
 * @param what it guards, as the message names it
 * @returns how to let go
 * @throws KlachtError of kind `unavailable`, with the code
 * @example
 * const unlock = lockFile('klacht.db.outbox.lock', 'outbox-in-use', 'the outbox');
 */
export const lockFile = (path: string, code: 'outbox-in-use', what: string): (() => void) => {
  let failures = 0;
  for (;;) {
    try {
      const db = taken(path);
      if (db === null) continue;
      return () => {
        try {
          rmSync(path, { force: true });
        } finally {
          db.close();
        }
      };
    } catch (error) {
      if (isBusy(error)) {
        throw new KlachtError(
          'unavailable',
          code,
          `${path}: expected nobody else to have ${what}, got another process that does`,
          { path },
          { cause: error },
        );
      }
      failures += 1;
      if (failures === FAILURES) throw error;
    }
  }
};
