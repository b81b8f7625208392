import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { KlachtError } from '@klacht/domain';
import { makeFolders } from '../ground/make-folders.ts';
import { writeOnce } from '../ground/write-once.ts';
import type { Transport } from './transport.ts';

const unreachable = (folder: string, error: unknown): KlachtError =>
  new KlachtError(
    'unavailable',
    'post-unreachable',
    `folder: expected a folder that may be written to, got '${folder}': ${error instanceof Error ? error.message : String(error)}`,
    { field: 'folder', value: folder },
    { cause: error },
  );

/**
 * Puts each mail into a folder, as a file of its own that is named after the letter: `ID.eml`. The same
 * letter again is the same file, with the same bytes.
 *
 * @param folder made where it is not there
 * @throws KlachtError `post-unreachable` from its methods, where the folder cannot be written to
 * @example
 * const transport = folderTransport('outgoing');
 */
export const folderTransport = (folder: string): Transport => {
  const attempting = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw unreachable(folder, error);
    }
  };
  return {
    name: 'folder',
    ready: async () =>
      attempting(() => {
        makeFolders(folder, 0o700);
        accessSync(folder, constants.W_OK);
      }),
    deliver: async ({ id, bytes }) =>
      attempting(() => {
        makeFolders(folder, 0o700);
        writeOnce(path.join(folder, `${id}.eml`), bytes);
        return { outcome: 'sent' };
      }),
    close: async () => {},
  };
};
