import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** Nonces are drawn many at once, which takes hardly longer than drawing one. */
const pool = Buffer.alloc(NONCE * 512);
let drawn = pool.length;

/** It stands until many are drawn again. */
const newNonce = (): Uint8Array => {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  const nonce = pool.subarray(drawn, drawn + NONCE);
  drawn += NONCE;
  return nonce;
};

/**
 * Encrypts with AES-256-GCM (NIST SP 800-38D): nonce, ciphertext and tag in one.
 *
 * @param key of 32 bytes
 * @param associated data that is bound to the ciphertext, but is not in it
 * @param nonce 12 bytes, never used before with this key; random unless told
 */
export const encrypt = (
  key: KeyObject,
  plaintext: Uint8Array,
  associated: Uint8Array,
  nonce: Uint8Array = newNonce(),
): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(associated);
  const ciphertext = cipher.update(plaintext);
  // Of this mode nothing is left for the end.
  cipher.final();
  return Buffer.concat([nonce, ciphertext, cipher.getAuthTag()]);
};

/**
 * Undoes {@link encrypt}; null when key, bytes or associated data are not the same.
 *
 * @param key of 32 bytes
 */
export const decrypt = (
  key: KeyObject,
  bytes: Uint8Array,
  associated: Uint8Array,
): Buffer | null => {
  if (bytes.length < NONCE + TAG) return null;
  const nonce = bytes.subarray(0, NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  decipher.setAAD(associated);
  decipher.setAuthTag(bytes.subarray(-TAG));
  const plaintext = decipher.update(bytes.subarray(NONCE, -TAG));
  try {
    return Buffer.concat([plaintext, decipher.final()]);
  } catch {
    return null;
  }
};
