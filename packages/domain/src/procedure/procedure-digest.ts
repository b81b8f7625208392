import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../input/canonical-json.ts';
import type { Procedure } from './procedure.ts';

const digests = new WeakMap<Procedure, string>();

/**
 * The content of a version of a procedure as a digest: the SHA-256 of its canonical JSON (RFC
 * 8785). Each complaint records it beside the title of its version, so that the terms cannot be
 * changed under the same title unseen.
 *
 * @returns 64 hexadecimal digits in lower case
 * @example
 * procedureDigest(bitonic) === procedureDigest(structuredClone(bitonic)); // true
 */
export const procedureDigest = (procedure: Procedure): string => {
  const known = digests.get(procedure);
  if (known !== undefined) return known;
  const digest = bytesToHex(sha256(utf8ToBytes(canonicalJson(procedure))));
  digests.set(procedure, digest);
  return digest;
};

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const one of Object.values(value)) freeze(one);
};

/**
 * A version with the digest that was worked out of it once, for that takes longer than a short list does.
 * From here on it cannot be changed: the digest is of what it holds.
 */
export const withDigest = (digest: string, procedure: Procedure): Procedure => {
  freeze(procedure);
  digests.set(procedure, digest);
  return procedure;
};
