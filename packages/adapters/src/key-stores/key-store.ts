import type { KeyObject } from 'node:crypto';
import { KlachtError } from '@klacht/domain';

/**
 * What there is of a owner's key:
 * - `held`: the key, of 32 bytes.
 * - `destroyed`: there was one, or might have been; there never will be again.
 * - `none`: none has been made.
 * - `locked`: there is one, but no master key to unwrap it with.
 */
export type OwnerKey =
  | { readonly state: 'held'; readonly key: KeyObject }
  | { readonly state: 'destroyed' | 'none' | 'locked' };

/**
 * The keys that personal texts are sealed with: one a owner, which is a complaint's id or the
 * name of another stream. Destroying a key erases what it sealed, wherever that was copied to.
 *
 * Every key store behaves as the contract suite says. All methods throw a KlachtError of kind
 * `unavailable` when the store is closed, out of reach, or under another master key.
 */
export type KeyStore = {
  get(owner: string): Promise<OwnerKey>;

  /**
   * The owner's key, made where there is none; once it returns it is on disk. Two that ask at
   * once are given the same.
   *
   * @throws KlachtError of kind `rejected`, code `erased`, when the key was destroyed
   */
  getOrCreate(owner: string): Promise<KeyObject>;

  /**
   * Destroys the owner's key, if there is one, and leaves a tombstone: the owner is never given
   * a key again. Once it returns, no byte of the key is left in the store's files. Twice is once,
   * and the second finishes what a crash left of the first.
   */
  destroy(owner: string): Promise<void>;

  /** Releases the store. Twice is once. */
  close(): Promise<void>;
};

/** What every method of a closed key store throws. */
export const keyStoreClosed = (): KlachtError =>
  new KlachtError('unavailable', 'store-closed', 'the key store is closed');

/** What sealing for a owner whose key was destroyed comes to. */
export const erased = (owner: string): KlachtError =>
  new KlachtError(
    'rejected',
    'erased',
    `${owner}: its key was destroyed, so nothing personal can be recorded for it any more`,
    { owner },
  );
