import { type LeafRange, leftSize } from './merkle-proof.ts';
import { nodeHash } from './merkle-tree.ts';

const BYTES = 32;

/** The hashes of a level of a tree, one after another. */
const levelOf = (count: number, hashes: Iterable<string>): Buffer => {
  const level = Buffer.alloc(count * BYTES);
  let at = 0;
  for (const hash of hashes) {
    if (at === level.length) break;
    at += level.write(hash, at, 'hex');
  }
  return level;
};

const hashAt = (level: Buffer | undefined, index: number): string =>
  level?.toString('hex', index * BYTES, (index + 1) * BYTES) ?? '';

function* parents(level: Buffer): Generator<string> {
  const pairs = Math.floor(level.length / BYTES / 2);
  for (let at = 0; at < pairs; at += 1) {
    yield nodeHash(hashAt(level, 2 * at), hashAt(level, 2 * at + 1));
  }
}

/**
 * Looks up the roots of the subtrees of a tree. Of complete ones they are kept, 64 bytes a leaf in all.
 *
 * @param leaves the hashes of the leaves, from the first, at least as many as the tree has
 */
export const createSubtrees = (
  leaves: Iterable<string>,
  size: number,
): ((range: LeafRange) => string) => {
  const levels = [levelOf(size, leaves)];
  for (let count = Math.floor(size / 2); count > 0; count = Math.floor(count / 2)) {
    levels.push(levelOf(count, parents(levels.at(-1) ?? Buffer.alloc(0))));
  }
  /** Those at the right edge, the only ones that are not complete. */
  const edges = new Map<string, string>();
  const rootOf = ({ from, upTo }: LeafRange): string => {
    const length = upTo - from;
    const level = 31 - Math.clz32(length);
    if (length === 2 ** level) return hashAt(levels[level], from / length);
    const name = `${from} ${upTo}`;
    const middle = from + leftSize(length);
    const root =
      edges.get(name) ?? nodeHash(rootOf({ from, upTo: middle }), rootOf({ from: middle, upTo }));
    edges.set(name, root);
    return root;
  };
  return rootOf;
};
