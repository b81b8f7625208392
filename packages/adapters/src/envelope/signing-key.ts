import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { KlachtError } from '@klacht/domain';

/** A key that signs heads, and whether it was made just now. */
export type SigningKey = { readonly privateKey: KeyObject; readonly created: boolean };

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Writes a new key where there is no file yet, readable by its owner only. */
const create = (path: string): boolean => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    writeFileSync(path, pem, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  }
};

const parse = (pem: string): KeyObject | null => {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
};

/**
 * The Ed25519 key in a PEM file (PKCS #8), which is made on first use with mode 600.
 *
 * Who has this file can sign in the journal's name: keep it where the journal's administrators
 * cannot reach it, and keep a copy, for heads by another key do not verify.
 *
 * @throws KlachtError `bad-key` when the file holds something else
 * @example
 * const { privateKey, created } = openSigningKey('klacht.db.seal.pem');
 */
export const openSigningKey = (path: string): SigningKey => {
  const created = create(path);
  const privateKey = parse(readFileSync(path, 'utf8'));
  if (privateKey?.asymmetricKeyType !== 'ed25519') {
    throw new KlachtError(
      'invalid',
      'bad-key',
      `${path}: expected an Ed25519 private key in PEM, got something else`,
      { path },
    );
  }
  return { privateKey, created };
};

/**
 * The public half of a key: its 32 bytes in base64url, as RFC 8037 writes `x`.
 *
 * @example
 * publicKeyOf(privateKey); // what an auditor is given, to know the signatures by
 */
export const publicKeyOf = (privateKey: KeyObject): string =>
  createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '';

/** The key that {@link publicKeyOf} wrote. */
export const readPublicKey = (x: string): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
