import type { Instant, Language, Reader } from '@klacht/domain';
import { withoutPassword } from '../opening/store-address.ts';

/** How a pack was asked for. */
export type PackAsked = {
  readonly store: string;
  /** The files of the procedure, where it is not the one that comes with klacht. */
  readonly procedure?: readonly string[];
  readonly now: Instant;
  readonly language: Language;
  /** The complaint's number or id; null for the whole journal. */
  readonly id: string | null;
  readonly reader: Reader | null;
  readonly folder: string;
};

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/**
 * The words of the command line that make a pack again, as far as nothing was recorded since.
 *
 * @example
 * packAgain({ store: 'sqlite:klacht.db', now, language: 'nl', id: null, reader: null, folder: 'pack' });
 */
export const packAgain = ({
  store,
  procedure = [],
  now,
  language,
  id,
  reader,
  folder,
}: PackAsked): string => {
  const opening = reader === null ? [] : ['--open', '--role', reader.role, '--actor', reader.name];
  const files = procedure.flatMap((file) => ['--procedure', file]);
  const globals = ['--store', withoutPassword(store), '--now', now, '--lang', language, ...files];
  return ['klacht', ...globals, 'export', 'pack', id ?? '--all', ...opening, '-o', folder]
    .map(quoted)
    .join(' ');
};
