import type { KeyObject } from 'node:crypto';
import { KlachtError } from '@klacht/domain';

/**
 * The state of an owner's key:
 * - `held`: the key, of 32 bytes.
 * - `destroyed`: it was destroyed. The owner never gets a key again.
 * - `none`: no key has been made.
 * - `locked`: there is a key, but the master key that unwraps it is not there.
 */
export type OwnerKey =
  | { readonly state: 'held'; readonly key: KeyObject }
  | { readonly state: 'destroyed' | 'none' | 'locked' };

/** Keys that are made in one commit. */
export type KeysTogether = {
  /** The key of each owner, made where there is none; null where it is not to be had. */
  getOrCreateAll(owners: readonly string[]): readonly (KeyObject | null)[];
  /** Once it returns, every key that was given is on disk. */
  commit(): void;
  /** Gives up what was not committed; after a commit it does nothing. */
  rollback(): void;
};

/**
 * The keys that personal texts are sealed with: one for each owner, which is a complaint's id or the
 * name of another stream. Destroying a key erases what it sealed, wherever that was copied to.
 *
 * Every key store behaves as the contract suite says. All methods throw a KlachtError of kind
 * `unavailable` when the store is closed, out of reach, or under another master key.
 */
export type KeyStore = {
  get(owner: string): Promise<OwnerKey>;

  /**
   * The keys of several owners, as `get` gives them; a store has it where that is quicker than one
   * after another. They are not kept at hand.
   */
  getAll?(owners: readonly string[]): Promise<readonly OwnerKey[]>;

  /**
   * The owner's key. It is made where there is none, and is on disk when the promise resolves. Two
   * calls at the same time get the same key.
   *
   * @throws KlachtError of kind `rejected`, code `erased`, when the key was destroyed
   */
  getOrCreate(owner: string): Promise<KeyObject>;

  /**
   * Keys that are made in one commit; a store has it where that is quicker than one after another.
   * Nothing is begun before a key is asked for, and from then to the commit nobody waits.
   */
  readonly together?: () => Promise<KeysTogether>;

  /**
   * Destroys the owner's key, if there is one. The owner never gets a key again. When the promise
   * resolves, no byte of the key is left in the store's files. A second call changes nothing, or
   * finishes what a crash left undone.
   */
  destroy(owner: string): Promise<void>;

  /** Releases the store. A second call does nothing. */
  close(): Promise<void>;
};

/** The error of every method of a closed key store. */
export const keyStoreClosed = (): KlachtError =>
  new KlachtError('unavailable', 'store-closed', 'the key store is closed');

/** The error of sealing for an owner whose key was destroyed. */
export const erased = (owner: string): KlachtError =>
  new KlachtError(
    'rejected',
    'erased',
    `${owner}: its key was destroyed, so nothing personal can be recorded for it any more`,
    { owner },
  );
