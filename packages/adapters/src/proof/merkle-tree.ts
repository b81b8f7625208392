import { createHash } from 'node:crypto';

/** RFC 6962, section 2.1: the hashed bytes begin with 0 for a leaf and with 1 for a node. */
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

const digest = (prefix: Uint8Array, ...parts: readonly string[]): string => {
  const hash = createHash('sha256').update(prefix);
  for (const part of parts) hash.update(part, 'hex');
  return hash.digest('hex');
};

/** The root of a tree without leaves. */
export const EMPTY_ROOT = createHash('sha256').digest('hex');

/**
 * The hash of a leaf. All hashes are lower-case hex.
 *
 * @param data of the leaf, in hex: of a journal, the event's hash
 */
export const leafHash = (data: string): string => digest(LEAF, data);

/** The hash of a node over its left and its right half. */
export const nodeHash = (left: string, right: string): string => digest(NODE, left, right);

/**
 * A Merkle tree of RFC 6962 that only grows. It holds what is needed to go on: the roots of its
 * complete subtrees, from the left. There are as many as its size has bits set.
 */
export type MerkleTree = { readonly size: number; readonly peaks: readonly string[] };

export const EMPTY_TREE: MerkleTree = { size: 0, peaks: [] };

/**
 * The tree with one more leaf.
 *
 * @example
 * const tree = hashes.map(leafHash).reduce(withLeaf, EMPTY_TREE);
 */
export const withLeaf = ({ size, peaks }: MerkleTree, leaf: string): MerkleTree => {
  const grown = [...peaks];
  let last = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    last = nodeHash(grown.pop() ?? '', last);
  }
  grown.push(last);
  return { size: size + 1, peaks: grown };
};

/** The Merkle tree hash over all leaves. */
export const rootOf = ({ peaks }: MerkleTree): string =>
  peaks.length === 0 ? EMPTY_ROOT : peaks.reduceRight((right, left) => nodeHash(left, right));
