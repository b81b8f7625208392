import { existsSync } from 'node:fs';
import { type EventStore, type Instant, KlachtError } from '@klacht/domain';
import { HEADS_STREAM } from '../../proof/check-heads.ts';
import { readSound, signJournal } from '../../proof/sign-head.ts';
import { openSigningKey } from '../../proof/signing-key.ts';
import type { TreeHead } from '../../proof/tree-head.ts';
import type { OnNotice } from './notice.ts';

/** By which key a journal is signed, who signs, and when. */
export type SignByFileOptions = {
  /** The file of the signing key; made for the first head of a journal. */
  readonly key: string;
  readonly actor: string;
  readonly now: Instant;
  /** Told when the key was made. */
  readonly onNotice?: OnNotice;
  /** Told how many events have been checked. */
  readonly onProgress?: (events: number) => void;
};

/**
 * A key is made for a journal that can be signed, before its first head. One that has heads goes on
 * with their key.
 */
const expectFirstHead = async (store: EventStore, key: string): Promise<void> => {
  for await (const heads of store.readStream(HEADS_STREAM)) {
    if (heads.length === 0) continue;
    throw new KlachtError(
      'invalid',
      'no-signing-key',
      `key: expected the key that the journal's heads are signed with, got '${key}', which is not there`,
      { field: 'key', value: key },
    );
  }
  await readSound(store, {});
};

/**
 * Checks a journal and signs a head over all of it, by the key in a file. The key is made for the
 * first head, once the journal was found sound. A journal in which nothing was recorded since its last
 * head answers with that head.
 *
 * @throws KlachtError `no-signing-key` when the journal has heads and the file is not there;
 * `bad-key` when the file holds something else; as {@link signJournal}
 * @example
 * const head = await signByKeyFile(journal, { key: 'klacht.db.seal.pem', actor: 'anna', now });
 */
export const signByKeyFile = async (
  { store }: { readonly store: EventStore },
  { key, actor, now, onNotice = () => {}, onProgress = () => {} }: SignByFileOptions,
): Promise<TreeHead> => {
  if (!existsSync(key)) await expectFirstHead(store, key);
  const { privateKey, created } = openSigningKey(key);
  if (created) onNotice({ kind: 'made-signing-key', file: key });
  return signJournal(store, { privateKey, actor, now, onProgress });
};
