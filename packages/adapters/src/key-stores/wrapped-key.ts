import { createSecretKey, type KeyObject } from 'node:crypto';
import { decrypt, encrypt } from '../ground/aes-gcm.ts';

/** The bytes of a wrapped key: nonce, 32 bytes of key, tag. */
export const WRAPPED_BYTES = 60;

const associated = (owner: string): Buffer => Buffer.from(JSON.stringify(['klacht key', 1, owner]));

/** What a key is made of under the master key; it unwraps for that owner only. */
export const wrapBytes = (bytes: Uint8Array, master: KeyObject, owner: string): Buffer =>
  encrypt(master, bytes, associated(owner));

/** An owner's key under the master key. */
export const wrapKey = (key: KeyObject, master: KeyObject, owner: string): Buffer =>
  wrapBytes(key.export(), master, owner);

/** The key, or null when master key, owner or bytes are not the same. */
export const unwrapKey = (
  wrapped: Uint8Array,
  master: KeyObject,
  owner: string,
): KeyObject | null => {
  const key = decrypt(master, wrapped, associated(owner));
  return key === null ? null : createSecretKey(key);
};
