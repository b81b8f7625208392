import type { KeyObject } from 'node:crypto';
import { KlachtError } from '@klacht/domain';
import { type MasterKey, masterKeyFromText, masterKeyInFile } from '../key-stores/master-key.ts';
import { openSqliteKeyStore, type SqliteKeyStore } from '../key-stores/sqlite/sqlite-key-store.ts';
import { tell } from './tell.ts';

const VARIABLE = 'KLACHT_MASTER_KEY';
const NEW_VARIABLE = 'KLACHT_NEW_MASTER_KEY';

/** Where the master key is kept unless a variable gives it. */
export const masterFileOf = (path: string): string => `${path}.master`;

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
