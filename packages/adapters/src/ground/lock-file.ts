import { DatabaseSync } from 'node:sqlite';
import { KlachtError } from '@klacht/domain';
import { translated } from './sqlite-file.ts';

/**
 * Keeps every other process out of something for as long as it is held. The lock is the system's: it is
 * gone when the process is, however that ended.
 *
 * @param path of a file that is made for it, beside what it guards
 * @param code of the error where another process has it
 * @param what it guards, as the message names it
 * @returns how to let go
 * @throws KlachtError of kind `unavailable`, with the code
 * @example
 * const unlock = lockFile('klacht.db.outbox.lock', 'outbox-in-use', 'the outbox');
 */
export const lockFile = (path: string, code: 'outbox-in-use', what: string): (() => void) => {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path);
    db.exec('PRAGMA busy_timeout = 0');
    db.exec('BEGIN EXCLUSIVE');
    const held = db;
    return () => held.close();
  } catch (error) {
    db?.close();
    const told = translated(error, 'lock');
    if (!(told instanceof KlachtError) || told.code !== 'store-busy') throw told;
    throw new KlachtError(
      'unavailable',
      code,
      `${path}: expected nobody else to have ${what}, got another process that does`,
      { path },
      { cause: error },
    );
  }
};
