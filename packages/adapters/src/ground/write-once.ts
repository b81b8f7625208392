import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeLeftBehind, unfinishedName } from './left-behind.ts';

/** Puts the names in a folder on disk, as after a file in it was renamed. */
export const syncFolderOf = (file: string): void => {
  const folder = openSync(path.dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};

/**
 * Writes a file once, for its owner only. It appears whole and on disk, or not at all. Of two that
 * write it at the same moment the first wins.
 *
 * @returns whether it was this one that wrote it
 * @example
 * const created = writeOnce('klacht.db.seal.pem', pem);
 */
export const writeOnce = (file: string, text: string | Uint8Array): boolean => {
  removeLeftBehind(file);
  const unfinished = unfinishedName(file);
  const handle = openSync(unfinished, 'wx', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
    linkSync(unfinished, file);
    syncFolderOf(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    closeSync(handle);
    rmSync(unfinished, { force: true });
  }
};
