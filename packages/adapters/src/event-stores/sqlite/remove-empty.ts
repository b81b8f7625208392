import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/**
 * Removes the file of a journal that has no event. One that has any stays, and so does one that
 * another process has open, for it may be about to record there.
 *
 * @param path of a file that no store of this process has open
 */
export const removeEmpty = (path: string): void => {
  const file = pathToFileURL(path);
  file.searchParams.set('mode', 'rw');
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file);
    // The log is left only where nobody else has the file open, and until it is closed nobody can.
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    if (db.prepare('SELECT 1 FROM events LIMIT 1').get() === undefined) rmSync(path);
  } catch {
    // An empty file does no harm, and why the command was refused is what is to be told.
  } finally {
    db?.close();
  }
};
