import { rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { KlachtError } from '@klacht/domain';
import { translated } from './sqlite-file.ts';

const held = (path: string): DatabaseSync => {
  const db = new DatabaseSync(path);
  try {
    db.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** The file that is there, as no other can be while it is open; null for none. */
const fileAt = (path: string): bigint | null =>
  statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;

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
  for (;;) {
    const before = fileAt(path);
    try {
      const db = held(path);
      if (before !== null && fileAt(path) === before) {
        return () => {
          try {
            rmSync(path, { force: true });
          } finally {
            db.close();
          }
        };
      }
      // Who had it may have removed it since it was opened: a lock on that keeps nobody out.
      db.close();
    } catch (error) {
      const told = translated(error, 'lock');
      if (told instanceof KlachtError && told.code === 'store-busy') {
        throw new KlachtError(
          'unavailable',
          code,
          `${path}: expected nobody else to have ${what}, got another process that does`,
          { path },
          { cause: error },
        );
      }
      // SQLite fails too where its file is removed while it is opened.
      if (fileAt(path) === before) throw told;
    }
  }
};
