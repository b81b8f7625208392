import { existsSync } from 'node:fs';
import { removeEmpty } from '../../event-stores/sqlite/remove-empty.ts';
import { filesOf, type JournalPlace } from './journal-files.ts';
import { parseAddress } from './store-address.ts';

/**
 * Looks at what stands there before a journal is opened. The answer, called once it is closed again,
 * removes its file where that was made meanwhile and has no event, so that a command that was refused
 * leaves nothing. It stays where keys, documents or views were made beside it: they are of use with it only.
 *
 * @example
 * const removeMade = lookBefore({ store: 'sqlite:klacht.db' });
 */
export const lookBefore = (place: JournalPlace): (() => void) => {
  const { scheme, rest: path } = parseAddress(place.store);
  if (scheme !== 'sqlite' || existsSync(path)) return () => {};
  const standing = () => filesOf(place).filter((file) => existsSync(file));
  const before = standing();
  return () => {
    const made = standing().filter((file) => !before.includes(file));
    if (made.length === 1 && made[0] === path) removeEmpty(path);
  };
};
