import {
  EMPTY_ROOT,
  EMPTY_TREE,
  type MerkleTree,
  nodeHash,
  rootOf,
  withLeaf,
} from './merkle-tree.ts';

/** Leaves from one, inclusive, up to another, exclusive: a subtree whose root is asked for. */
export type LeafRange = { readonly from: number; readonly upTo: number };

/** The largest power of two below a size of at least 2. A tree is parted there. */
export const leftSize = (size: number): number => {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
};

/**
 * The subtrees whose roots, in this order, prove that a leaf is in the tree (RFC 6962, 2.1.1).
 *
 * @param index of the leaf, from 0
 */
export const inclusionRanges = (index: number, size: number, from = 0): readonly LeafRange[] => {
  if (size <= 1) return [];
  const left = leftSize(size);
  return index < left
    ? [...inclusionRanges(index, left, from), { from: from + left, upTo: from + size }]
    : [...inclusionRanges(index - left, size - left, from + left), { from, upTo: from + left }];
};

/**
 * The subtrees whose roots, in this order, prove that the tree of the first leaves grew into the
 * tree of all (RFC 6962, 2.1.2).
 *
 * @param first size of the earlier tree, at least 1
 * @param second size of the later one
 */
export const consistencyRanges = (first: number, second: number): readonly LeafRange[] => {
  const within = (
    part: number,
    { from, upTo }: LeafRange,
    whole: boolean,
  ): readonly LeafRange[] => {
    const size = upTo - from;
    if (part === size) return whole ? [] : [{ from, upTo }];
    const middle = from + leftSize(size);
    return part <= middle - from
      ? [...within(part, { from, upTo: middle }, whole), { from: middle, upTo }]
      : [...within(part - (middle - from), { from: middle, upTo }, false), { from, upTo: middle }];
  };
  return within(first, { from: 0, upTo: second }, true);
};

/**
 * The roots of subtrees, from one reading of the leaves.
 *
 * @param leaves the hashes of the leaves, from the first, at least as many as the ranges need
 * @returns a root a range, in the order of the ranges
 */
export const rootsOfRanges = async (
  leaves: AsyncIterable<string> | Iterable<string>,
  ranges: readonly LeafRange[],
): Promise<readonly string[]> => {
  const trees = new Map<LeafRange, MerkleTree>();
  const coming = ranges.toSorted((a, b) => b.from - a.from);
  let open: LeafRange[] = [];
  let index = 0;
  for await (const leaf of leaves) {
    for (let next = coming.at(-1); next?.from === index; next = coming.at(-1)) {
      open.push(next);
      coming.pop();
    }
    for (const range of open) trees.set(range, withLeaf(trees.get(range) ?? EMPTY_TREE, leaf));
    index += 1;
    open = open.filter(({ upTo }) => upTo > index);
    if (open.length === 0 && coming.length === 0) break;
  }
  return ranges.map((range) => rootOf(trees.get(range) ?? EMPTY_TREE));
};

/** The places of a leaf and of the last leaf, while a check climbs from them to the root. */
type Climb = { readonly at: number; readonly last: number };

const isOdd = (number: number): boolean => number % 2 === 1;
const up = ({ at, last }: Climb): Climb => ({
  at: Math.floor(at / 2),
  last: Math.floor(last / 2),
});

/** The places above the levels on which the node has no sibling to the right and is none itself. */
const aboveLone = (climb: Climb): Climb =>
  isOdd(climb.at) || climb.at === 0 ? climb : aboveLone(up(climb));

/**
 * Whether a leaf stands at an index of the tree that has this root (RFC 9162, 2.1.3.2).
 *
 * @param leaf its hash, as {@link leafHash} makes it
 * @param path the roots of the {@link inclusionRanges}
 */
export const isIncluded = (
  leaf: string,
  index: number,
  size: number,
  path: readonly string[],
  root: string,
): boolean => {
  if (index >= size) return false;
  let climb: Climb = { at: index, last: size - 1 };
  let hash = leaf;
  for (const beside of path) {
    if (climb.last === 0) return false;
    if (isOdd(climb.at) || climb.at === climb.last) {
      hash = nodeHash(beside, hash);
      climb = aboveLone(climb);
    } else {
      hash = nodeHash(hash, beside);
    }
    climb = up(climb);
  }
  return climb.last === 0 && hash === root;
};

/** The size of a tree, and its root. */
export type SizeAndRoot = { readonly size: number; readonly root: string };

/**
 * Whether the earlier tree grew into the later one by leaves at its end (RFC 9162, 2.1.4.2).
 *
 * @param path the roots of the {@link consistencyRanges}; none for an empty or an equal tree
 */
export const isConsistent = (
  earlier: SizeAndRoot,
  later: SizeAndRoot,
  path: readonly string[],
): boolean => {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && earlier.root === later.root;
  if (earlier.size === 0) return path.length === 0 && earlier.root === EMPTY_ROOT;
  let climb: Climb = { at: earlier.size - 1, last: later.size - 1 };
  while (isOdd(climb.at)) climb = up(climb);
  const [first, ...rest] = climb.at === 0 ? [earlier.root, ...path] : path;
  if (first === undefined) return false;
  let [before, after] = [first, first];
  for (const beside of rest) {
    if (climb.last === 0) return false;
    if (isOdd(climb.at) || climb.at === climb.last) {
      before = nodeHash(beside, before);
      after = nodeHash(beside, after);
      climb = aboveLone(climb);
    } else {
      after = nodeHash(after, beside);
    }
    climb = up(climb);
  }
  return climb.last === 0 && before === earlier.root && after === later.root;
};
