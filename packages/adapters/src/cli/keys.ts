import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type EventStore, KlachtError } from '@klacht/domain';
import { eventSchemaOf } from '../sealing/event-schemas.ts';
import { holdsSealed } from '../sealing/holds-sealed.ts';
import type { KeyStore } from '../key-stores/key-store.ts';
import {
  type MasterKey,
  masterKeyFromText,
  masterKeyInFile,
  nextOf,
} from '../key-stores/master-key.ts';
import { openSqliteKeyStore, type SqliteKeyStore } from '../key-stores/sqlite/sqlite-key-store.ts';
import { tell } from './tell.ts';

const VARIABLE = 'KLACHT_MASTER_KEY';
const NEW_VARIABLE = 'KLACHT_NEW_MASTER_KEY';

/** Where the master key is kept unless a variable gives it. */
export const masterFileOf = (path: string): string => `${path}.master`;

/** Where the new master key stands while it takes the old one's place. */
export const nextMasterFileOf = (path: string): string => nextOf(masterFileOf(path));

/** From the variable where it is set; else from a file beside the keys, made on first use. */
const masterKeyOf = (path: string): MasterKey => {
  const text = process.env[VARIABLE];
  if (text !== undefined) return masterKeyFromText(text, VARIABLE);
  return masterKeyInFile(masterFileOf(path), (file) => {
    tell(
      `made the master key in ${file}; keep a copy elsewhere, for without it no name can be read again`,
    );
  });
};

/** The keys in a file, under the master key that is set. */
export const openKeys = (path: string): SqliteKeyStore =>
  openSqliteKeyStore(path, masterKeyOf(path));

/**
 * Says why texts that were to be opened stay sealed, where they do.
 *
 * @param path of the file with the keys
 */
export const tellSealed = (path: string): void => {
  const master = masterFileOf(path);
  const isLocked = process.env[VARIABLE] === undefined && !existsSync(master);
  const why = isLocked ? `no master key at ${master}` : `not every key is in ${path}`;
  tell(`${existsSync(path) ? why : `no keys at ${path}`}; personal texts stay sealed`);
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
  let looked: Promise<void> | null = null;
  return {
    ...keys,
    getOrCreate: async (subject) => {
      looked ??= refuseSecondFile();
      await looked.catch((error: unknown) => {
        looked = null;
        throw error;
      });
      return keys.getOrCreate(subject);
    },
  };
};

/** Where the new master key comes from: a variable, or (null) a new file in place of the old. */
export const newMasterKey = (path: string): { key: KeyObject } | { file: string } => {
  const text = process.env[NEW_VARIABLE];
  if (text !== undefined) return { key: masterKeyFromText(text, NEW_VARIABLE).create() };
  if (process.env[VARIABLE] === undefined) return { file: masterFileOf(path) };
  throw new KlachtError(
    'invalid',
    'no-new-master-key',
    `${NEW_VARIABLE}: expected the new master key, for ${VARIABLE} gives the present one; got none`,
    { field: NEW_VARIABLE },
  );
};
