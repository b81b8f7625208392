import { createSecretKey, type KeyObject } from 'node:crypto';
import { decrypt, encrypt } from '../ground/aes-gcm.ts';

/** The bytes of a wrapped key: nonce, 32 bytes of key, tag. */
export const WRAPPED_BYTES = 60;

const associated = (subject: string): Buffer =>
  Buffer.from(JSON.stringify(['klacht key', 1, subject]));

/** A subject's key under the master key; it unwraps for that subject only. */
export const wrapKey = (key: KeyObject, master: KeyObject, subject: string): Buffer =>
  encrypt(master, key.export(), associated(subject));

/** The key, or null when master key, subject or bytes are not the same. */
export const unwrapKey = (
  wrapped: Uint8Array,
  master: KeyObject,
  subject: string,
): KeyObject | null => {
  const key = decrypt(master, wrapped, associated(subject));
  return key === null ? null : createSecretKey(key);
};
