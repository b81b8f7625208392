import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

const isThere = (place: string): boolean =>
  statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Makes a folder with those above it; nothing where it is there. Node's own `recursive` never returns
 * where a folder cannot be made, as beneath `/proc`.
 *
 * @throws Error of the system, where one of them cannot be made
 * @example
 * makeFolders('outgoing/letters', 0o700);
 */
export const makeFolders = (place: string, mode = 0o777): void => {
  try {
    mkdirSync(place, { mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') {
      if (code === 'EEXIST' && isThere(place)) return;
      throw error;
    }
    const above = path.dirname(path.resolve(place));
    if (isThere(above)) throw error;
    makeFolders(above, mode);
    makeFolders(place, mode);
  }
};
