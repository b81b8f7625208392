import type { KeyObject } from 'node:crypto';
import { KlachtError } from '@klacht/domain';

/**
 * What there is of a subject's key:
 * - `held`: the key, of 32 bytes.
 * - `destroyed`: there was one, or might have been; there never will be again.
 * - `none`: none has been made.
 * - `locked`: there is one, but no master key to unwrap it with.
 */
export type SubjectKey =
  | { readonly state: 'held'; readonly key: KeyObject }
  | { readonly state: 'destroyed' | 'none' | 'locked' };

/**
 * The keys that personal texts are sealed with: one a subject, which is a complaint's id or the
 * name of another stream. Destroying a key erases what it sealed, wherever that was copied to.
 *
 * Every key store behaves as the contract suite says. All methods throw a KlachtError of kind
 * `unavailable` when the store is closed, out of reach, or under another master key.
 */
export type KeyStore = {
  get(subject: string): Promise<SubjectKey>;

  /**
   * The subject's key, made where there is none; once it returns it is on disk. Two that ask at
   * once are given the same.
   *
   * @throws KlachtError of kind `rejected`, code `erased`, when the key was destroyed
   */
  getOrCreate(subject: string): Promise<KeyObject>;

  /**
   * Destroys the subject's key, if there is one, and leaves a tombstone: the subject is never given
   * a key again. Once it returns, no byte of the key is left in the store's files. Twice is once,
   * and the second finishes what a crash left of the first.
   */
  destroy(subject: string): Promise<void>;

  /** Releases the store. Twice is once. */
  close(): Promise<void>;
};

/** What every method of a closed key store throws. */
export const keyStoreClosed = (): KlachtError =>
  new KlachtError('unavailable', 'store-closed', 'the key store is closed');

/** What sealing for a subject whose key was destroyed comes to. */
export const erased = (subject: string): KlachtError =>
  new KlachtError(
    'rejected',
    'erased',
    `${subject}: its key was destroyed, so nothing personal can be recorded for it any more`,
    { subject },
  );
