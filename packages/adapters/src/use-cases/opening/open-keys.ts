import { existsSync } from 'node:fs';
import { type EventStore, KlachtError } from '@klacht/domain';
import type { KeyStore } from '../../key-stores/key-store.ts';
import { type MasterKey, masterKeyInFile } from '../../key-stores/master-key.ts';
import {
  openSqliteKeyStore,
  type SqliteKeyStore,
} from '../../key-stores/sqlite/sqlite-key-store.ts';
import { eventSchemaOf } from '../../sealing/event-schemas.ts';
import { holdsSealed } from '../../sealing/holds-sealed.ts';
import { masterFileOf } from './journal-files.ts';
import type { OnNotice } from './notice.ts';

/** How the keys of a journal are opened. */
export type OpenKeysOptions = {
  /** What wraps every key; in a file beside the keys, made on first use, unless told. */
  readonly masterKey?: MasterKey;
  readonly onNotice?: OnNotice;
};

/** The keys in a file, under their master key. */
export const openKeys = (
  path: string,
  { masterKey, onNotice = () => {} }: OpenKeysOptions = {},
): SqliteKeyStore =>
  openSqliteKeyStore(
    path,
    masterKey ??
      masterKeyInFile(masterFileOf(path), (file) => onNotice({ kind: 'made-master-key', file })),
  );

/**
 * Keys of which none is given to seal by, and none made, before a look at the journal that refuses by
 * what it throws. A look that found nothing wrong is the last.
 */
export const lookingFirst = (keys: KeyStore, look: () => Promise<void>): KeyStore => {
  // The methods of a class are not copied with its fields, and know each other by it.
  const [getAll, together] = [keys.getAll?.bind(keys), keys.together?.bind(keys)];
  let looked: Promise<void> | null = null;
  const lookOnce = async (): Promise<void> => {
    looked ??= look();
    await looked.catch((error: unknown) => {
      looked = null;
      throw error;
    });
  };
  return {
    get: (owner) => keys.get(owner),
    ...(getAll === undefined ? {} : { getAll }),
    getOrCreate: async (owner) => {
      await lookOnce();
      return keys.getOrCreate(owner);
    },
    destroy: (owner) => keys.destroy(owner),
    close: () => keys.close(),
    ...(together === undefined
      ? {}
      : {
          together: async () => {
            await lookOnce();
            return together();
          },
        }),
  };
};

const hasSealedText = async (store: EventStore): Promise<boolean> => {
  for await (const batch of store.readAll()) {
    if (batch.some((event) => holdsSealed(event, eventSchemaOf))) return true;
  }
  return false;
};

/**
 * The keys of a journal, of which no new file is begun while it has texts that were sealed by
 * another: `no-keys`. The journal is read for that once, and only where there is no file yet.
 *
 * @param path of the file
 * @param store the journal, as it is stored
 */
export const keysBeside = (keys: KeyStore, path: string, store: EventStore): KeyStore => {
  const refuseSecondFile = async (): Promise<void> => {
    if (existsSync(path) || !(await hasSealedText(store))) return;
    // Another process may have begun both meanwhile.
    if (existsSync(path)) return;
    throw new KlachtError(
      'unavailable',
      'no-keys',
      `${path}: expected the file with the keys, for texts of this journal are sealed by them; got none, and nothing was recorded. Bring it back, or say where it is with --keys`,
      { path },
    );
  };
  return lookingFirst(keys, refuseSecondFile);
};
