import type { KeyObject } from 'node:crypto';
import { type MasterKey, replaceMasterKeyFile } from '../../key-stores/master-key.ts';
import { type JournalPlace, keysPathOf, masterFileOf } from '../opening/journal-files.ts';
import type { OnNotice } from '../opening/notice.ts';
import { openKeys } from '../opening/open-keys.ts';
import { expectStore } from '../opening/open-store.ts';

/** The master key before, and the one that takes its place. */
export type RotateOptions = {
  /** What wraps the keys now; in the file beside them unless told. */
  readonly masterKey?: MasterKey;
  /** What shall wrap them; a new key in place of the one in that file unless told. */
  readonly newKey?: KeyObject;
  readonly onNotice?: OnNotice;
};

/** What came of it. */
export type Rotated = {
  /** How many keys are under the new master key. */
  readonly keys: number;
  /** The file in which it stands; null for one that was given. */
  readonly file: string | null;
};

/**
 * Wraps every key of a journal under a new master key, all or none.
 *
 * @throws KlachtError `no-such-store`, `journal-in-memory`, `no-master-key`, `bad-master-key`; of
 * kind `unavailable` when the file with the keys is out of reach
 * @example
 * const { keys } = await rotateKeys({ store: 'sqlite:klacht.db' });
 */
export const rotateKeys = async (
  place: JournalPlace,
  { newKey, ...opening }: RotateOptions = {},
): Promise<Rotated> => {
  const path = keysPathOf(place);
  expectStore(place.store, 'existing');
  const keys = openKeys(path, opening);
  try {
    if (newKey !== undefined) return { keys: await keys.rotate(newKey), file: null };
    const file = masterFileOf(path);
    return { keys: await replaceMasterKeyFile(file, (key) => keys.rotate(key)), file };
  } finally {
    await keys.close();
  }
};
