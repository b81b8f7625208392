import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { KlachtError } from '@klacht/domain';
import { removeLeftBehind } from '../ground/left-behind.ts';
import { writeOnce } from '../ground/write-once.ts';

/** A key that signs heads, and whether it was made just now. */
export type SigningKey = { readonly privateKey: KeyObject; readonly created: boolean };

const newPem = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const parse = (pem: string): KeyObject | null => {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
};

/**
 * The Ed25519 key in a PEM file (PKCS #8). The file is made on first use, with mode 600. The whole
 * key is on disk before it signs anything.
 *
 * Whoever has this file can sign in the journal's name. Keep it where the journal's administrators
 * cannot reach it. Keep a copy too, because heads by another key do not verify.
 *
 * @throws KlachtError `bad-key` when the file holds something else
 * @example
 * const { privateKey, created } = openSigningKey('klacht.db.seal.pem');
 */
export const openSigningKey = (path: string): SigningKey => {
  // An existing key may stand in a folder where nothing can be written, so nothing is written then.
  const created = !existsSync(path) && writeOnce(path, newPem());
  // A run that was killed may have left the key, or another, under a second name.
  removeLeftBehind(path);
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
