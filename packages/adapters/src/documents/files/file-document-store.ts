import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolders } from '../../ground/make-folders.ts';
import { removeLeftBehind, unfinishedName } from '../../ground/left-behind.ts';
import { sharedWork } from '../../ground/shared-work.ts';
import {
  checkPlace,
  documentsClosed,
  documentsFailed,
  type DocumentStore,
} from '../document-store.ts';

const PIECE = 65_536;

/** What a document is called until it is whole; its name is known no sooner. */
const COMING = 'coming';
const isComing = (name: string): boolean => name.startsWith(`${COMING}.`);

const isMissing = (error: unknown): boolean => {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
};

/** The names in a folder; none where there is no folder, null where it is a file. */
const namesIn = async (folder: string): Promise<readonly string[] | null> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? null : [];
  }
};

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );

const writeAll = async (handle: FileHandle, pieces: AsyncIterable<Uint8Array>): Promise<void> => {
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length;) at += (await handle.write(piece, at)).bytesWritten;
  }
  await handle.sync();
};

/** Makes a folder, for its owner only, with those above it; false where it was there. */
const isMade = async (place: string): Promise<boolean> => {
  try {
    await mkdir(place, { mode: 0o700 });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'ENOENT') throw error;
    makeFolders(place, 0o700);
    return true;
  }
};

/** Puts the names in a folder on disk. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

async function* piecesOf(file: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const piece of createReadStream(file, { highWaterMark: PIECE })) {
      yield piece as Buffer;
    }
  } catch (error) {
    throw documentsFailed(file, error);
  }
}

/**
 * Documents as files in a folder: one folder a shelf, in it one file a document, for their owner only.
 * A file appears whole and on disk, or not at all. The folder is made with the first document.
 *
 * @param folder beside the journal, such as `klacht.db.documents`
 * @example
 * const documents = openFileDocumentStore('klacht.db.documents');
 */
export const openFileDocumentStore = (folder: string): DocumentStore => {
  let closed = false;
  const synced = sharedWork(syncFolder);
  /** Who finds a folder that another is making waits until it is on disk. */
  const made = sharedWork(async (place) => {
    if (await isMade(place)) await synced(path.dirname(place));
  });

  const attempting = async <Result>(
    names: readonly string[],
    work: () => Promise<Result>,
  ): Promise<Result> => {
    if (closed) throw documentsClosed();
    checkPlace(...names);
    try {
      return await work();
    } catch (error) {
      throw documentsFailed(folder, error);
    }
  };

  /** The folder of a shelf, on disk. */
  const shelfMade = async (shelf: string): Promise<string> => {
    const place = path.join(folder, shelf);
    await made(folder);
    await made(place);
    return place;
  };

  return {
    write: (shelf, pieces, nameOf) =>
      attempting([shelf], async () => {
        const coming = path.join(await shelfMade(shelf), COMING);
        removeLeftBehind(coming);
        const unfinished = unfinishedName(coming);
        try {
          const handle = await open(unfinished, 'wx', 0o600);
          try {
            await writeAll(handle, pieces);
          } finally {
            await handle.close();
          }
          const name = nameOf();
          checkPlace(name);
          const file = path.join(folder, shelf, name);
          const isNew = !(await isThere(file));
          await rename(unfinished, file);
          await synced(path.join(folder, shelf));
          return isNew;
        } catch (error) {
          await rm(unfinished, { force: true });
          throw error;
        }
      }),
    read: ({ shelf, name }) =>
      attempting([shelf, name], async () => {
        const file = path.join(folder, shelf, name);
        return (await isThere(file)) ? piecesOf(file) : null;
      }),
    async *list(only) {
      const shelves =
        only === undefined
          ? await attempting([], () => namesIn(folder))
          : await attempting([only], async () => [only]);
      for (const shelf of shelves ?? []) {
        const names = await attempting([], () => namesIn(path.join(folder, shelf)));
        if (names === null) yield { shelf: '', name: shelf };
        for (const name of names ?? []) if (!isComing(name)) yield { shelf, name };
      }
    },
    remove: ({ shelf, name }) =>
      attempting([shelf, name], () => rm(path.join(folder, shelf, name), { force: true })),
    clear: (shelf) =>
      attempting([shelf], async () => {
        const place = path.join(folder, shelf);
        const names = (await namesIn(place)) ?? [];
        await rm(place, { recursive: true, force: true });
        return names.length > 0;
      }),
    close: async () => {
      closed = true;
    },
  };
};
