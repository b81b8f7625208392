import { type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson, instant } from '@klacht/domain';
import { z } from 'zod';
import { sha256 } from './hash-chain.ts';
import { publicKeyOf, readPublicKey } from './signing-key.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');

/** Bytes as text. Only one spelling is accepted, because another one would have another digest. */
const bytes = (encoding: 'base64' | 'base64url', length?: number) =>
  z.string().refine(
    (text) => {
      const read = Buffer.from(text, encoding);
      return read.toString(encoding) === text && (length === undefined || read.length === length);
    },
    `expected ${length === undefined ? 'bytes' : `${length} bytes`} in ${encoding}`,
  );

const claim = {
  /** How many events it covers, from the journal's first. */
  size: z.int().min(0),
  /** The root of the Merkle tree whose leaves are those events' hashes, in the journal's order. */
  root: hash,
  /** Where the last of them stood in the store that was read; null for an empty journal. */
  position: z.string().nullable(),
  /** When it was signed. */
  at: instant,
  /** The digest of the head before it in the journal, or empty. */
  previous: z.union([z.literal(''), hash]),
  /** The public key. */
  key: bytes('base64url', 32),
};

/** A signed tree head: one line that says what the whole journal was at a moment. */
export const treeHead = z.strictObject({
  ...claim,
  /** Ed25519 over the canonical JSON of all fields above. */
  signature: bytes('base64url', 64),
  /** An RFC 3161 time-stamp token over the digest of this head. */
  timeStamp: bytes('base64').optional(),
});

/** A signed statement of what a journal was at a moment: its size and the root of its tree. */
export type TreeHead = z.output<typeof treeHead>;

/** The claim of a head, before it is signed. */
export type Claim = Omit<TreeHead, 'key' | 'signature' | 'timeStamp'>;

const signedText = ({
  size,
  root,
  position,
  at,
  previous,
  key,
}: TreeHead | (Claim & { key: string })) =>
  Buffer.from(canonicalJson({ size, root, position, at, previous, key }));

/**
 * Signs the claim of a head.
 *
 * @param privateKey of Ed25519
 * @example
 * const head = signHead({ size, root, position, at, previous: '' }, privateKey);
 */
export const signHead = (
  { size, root, position, at, previous }: Claim,
  privateKey: KeyObject,
): TreeHead => {
  const said = { size, root, position, at, previous, key: publicKeyOf(privateKey) };
  return { ...said, signature: sign(null, signedText(said), privateKey).toString('base64url') };
};

/**
 * Whether the head was signed, as it is, with the key that it names.
 *
 * @example
 * isSigned(head); // by the key that it names: compare that with the one you were given
 */
export const isSigned = (head: TreeHead): boolean =>
  verify(null, signedText(head), readPublicKey(head.key), Buffer.from(head.signature, 'base64url'));

/**
 * The digest of a head: SHA-256, in hex, over its canonical JSON without the time-stamp. The next
 * head names it as `previous`, and a time-stamp is for it.
 *
 * @example
 * headDigest(head); // what a time stamp is asked for
 */
export const headDigest = (head: TreeHead): string => {
  const { timeStamp: _, ...signed } = head;
  return sha256(canonicalJson(signed));
};
