import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { KlachtError, type Language } from '@klacht/domain';
import { toldWords } from '../words/told-words.ts';
import { type MasterKey, masterKeyFromText } from '../key-stores/master-key.ts';
import { masterFileOf } from '../use-cases/opening/journal-files.ts';
import { tell } from './tell.ts';

const VARIABLE = 'KLACHT_MASTER_KEY';
const NEW_VARIABLE = 'KLACHT_NEW_MASTER_KEY';

/** The master key, from its variable; null where that is not set, so that the key is in a file. */
export const masterKeyOf = (): MasterKey | null => {
  const text = process.env[VARIABLE];
  return text === undefined ? null : masterKeyFromText(text, VARIABLE);
};

/**
 * Says why texts that were to be opened stay sealed, where they do.
 *
 * @param path of the file with the keys
 */
export const tellSealed = (path: string, language: Language): void => {
  const words = toldWords(language);
  const master = masterFileOf(path);
  const isLocked = process.env[VARIABLE] === undefined && !existsSync(master);
  const why = isLocked ? words.noMasterKeyAt(master) : words.notEveryKeyIn(path);
  tell(existsSync(path) ? why : words.noKeysAt(path));
};

/** The new master key, from its variable; null where the key in the file is to be replaced. */
export const newMasterKey = (): KeyObject | null => {
  const text = process.env[NEW_VARIABLE];
  if (text !== undefined) return masterKeyFromText(text, NEW_VARIABLE).create();
  if (process.env[VARIABLE] === undefined) return null;
  throw new KlachtError(
    'invalid',
    'no-new-master-key',
    `${NEW_VARIABLE}: expected the new master key, for ${VARIABLE} gives the present one; got none`,
    { field: NEW_VARIABLE },
  );
};
