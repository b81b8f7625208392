import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { KlachtError } from '@klacht/domain';
import { makeFolders } from '../ground/make-folders.ts';
import { noteUnfinished, UNFINISHED } from './unfinished.ts';

/** A file of a folder, as a manifest tells it. */
export type ListedFile = {
  /** Within the folder, with `/`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
};

/** Adds a file, piece by piece, to a folder that is being made. */
export type AddFile = (
  file: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string>,
) => Promise<ListedFile>;

/**
 * Refuses a folder that is in use, so that no existing file is overwritten.
 *
 * @throws KlachtError `folder-in-use` when there is a file, or a folder that is not empty
 */
export const refuseInUse = (folder: string): void => {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) {
    throw new KlachtError(
      'invalid',
      'folder-in-use',
      `--output: expected a folder that is not there yet, or is empty; ${folder} is a file`,
      { field: '--output', value: folder, reason: 'is-a-file' },
    );
  }
  const holds = readdirSync(folder).length;
  if (holds === 0) return;
  throw new KlachtError(
    'invalid',
    'folder-in-use',
    `--output: expected a folder that is not there yet, or is empty; ${folder} holds ${holds} files`,
    { field: '--output', value: folder },
  );
};

/** A disk that is full or read-only is out of reach; the message names what was to be written. */
const outputFailed = (folder: string, error: unknown): unknown =>
  error instanceof Error && 'syscall' in error
    ? new KlachtError(
        'unavailable',
        'output-failed',
        `--output: expected room and leave to write '${folder}', got: ${error.message}`,
        { field: '--output', value: folder },
        { cause: error },
      )
    : error;

/**
 * Makes a folder that appears whole or not at all, readable by its owner only.
 *
 * @param journal beside which it is noted meanwhile; null for one that is in no file
 * @throws KlachtError `folder-in-use`; `output-failed` where the disk has no room or gives no leave
 */
export const withNewFolder = async <Result>(
  folder: string,
  work: (add: AddFile) => Promise<Result>,
  journal: string | null,
): Promise<Result> => {
  const target = path.resolve(folder);
  refuseInUse(target);
  let unfinished: string | null = null;
  let takeBack = (): void => {};
  try {
    makeFolders(path.dirname(target));
    const place = mkdtempSync(`${target}${UNFINISHED}`);
    unfinished = place;
    if (journal !== null) takeBack = noteUnfinished(journal, place);
    const result = await work(async (file, pieces) => {
      const own = path.join(place, file);
      makeFolders(path.dirname(own));
      const hash = createHash('sha256');
      const handle = openSync(own, 'wx');
      let size = 0;
      try {
        for await (const piece of pieces) {
          const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
          for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
          hash.update(bytes);
          size += bytes.length;
        }
      } finally {
        closeSync(handle);
      }
      return { path: file, size, sha256: hash.digest('hex') };
    });
    if (existsSync(target)) rmdirSync(target);
    renameSync(place, target);
    return result;
  } catch (error) {
    if (unfinished !== null) rmSync(unfinished, { recursive: true, force: true });
    throw outputFailed(folder, error);
  } finally {
    takeBack();
  }
};
