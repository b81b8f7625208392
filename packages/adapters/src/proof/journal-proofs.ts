import { type EventStore, KlachtError, type RecordedEvent } from '@klacht/domain';
import {
  consistencyRanges,
  inclusionRanges,
  isConsistent,
  isIncluded,
  type LeafRange,
  rootsOfRanges,
} from './merkle-proof.ts';
import { createLeaves } from './leaves.ts';
import { leafHash } from './merkle-tree.ts';
import { createSubtrees } from './subtrees.ts';
import type { TreeHead } from './tree-head.ts';

/** That an event is among those a head was signed over. */
export type InclusionProof = {
  /** The event's hash. */
  readonly hash: string;
  /** How many events stand before it. */
  readonly index: number;
  /** The size of the head. */
  readonly size: number;
  readonly path: readonly string[];
};

/** That a head covers all that an earlier one covered, in the same order. */
export type ConsistencyProof = {
  readonly first: number;
  readonly second: number;
  readonly path: readonly string[];
};

/** An event's hash, and how many events stand before it. */
export type Indexed = Pick<InclusionProof, 'hash' | 'index'>;

export const hashOf = ({ stream, revision, metadata }: RecordedEvent): string => {
  const { hash } = metadata;
  if (hash !== undefined) return hash;
  throw new KlachtError(
    'unreadable',
    'unchained',
    `${stream} revision ${revision}: expected an event with a hash, got one without`,
    { stream, revision },
  );
};

async function* leavesOf(store: EventStore): AsyncGenerator<string> {
  for await (const batch of store.readAll()) {
    for (const event of batch) yield leafHash(hashOf(event));
  }
}

type AnyLeaves = AsyncIterable<string> | Iterable<string>;

const refuseBeyond = (size: number, available: number): void => {
  if (available >= size) return;
  throw new KlachtError(
    'invalid',
    'head-beyond-journal',
    `size: expected a head of at most ${available} events, got one of ${size}`,
    { field: 'size', value: size },
  );
};

const nameOf = ({ from, upTo }: LeafRange): string => `${from} ${upTo}`;

/**
 * The roots of several lists of ranges, from one reading. A range of several lists is computed
 * once.
 */
const pathsOf = async (
  leaves: AnyLeaves,
  lists: readonly (readonly LeafRange[])[],
): Promise<readonly (readonly string[])[]> => {
  const ranges = new Map(lists.flat().map((range) => [nameOf(range), range]));
  const roots = await rootsOfRanges(leaves, [...ranges.values()]);
  const byName = new Map([...ranges.keys()].map((name, index) => [name, roots[index] ?? '']));
  return lists.map((list) => list.map((range) => byName.get(nameOf(range)) ?? ''));
};

/**
 * Proofs that events are in the tree of that size, each made when it is asked for: all of a journal are more
 * than memory may hold.
 *
 * @param leaves at least as many as the tree has
 */
export const inclusionProofsFrom = (
  leaves: Iterable<string>,
  events: readonly Indexed[],
  size: number,
): Iterable<InclusionProof> => ({
  *[Symbol.iterator]() {
    const rootOf = createSubtrees(leaves, size);
    for (const { hash, index } of events) {
      yield { hash, index, size, path: inclusionRanges(index, size).map(rootOf) };
    }
  },
});

/**
 * Proofs that the tree of each size covers that of the size before it.
 *
 * @param leaves at least as many as the last tree has
 * @throws KlachtError `head-beyond-journal` for a tree smaller than the one before it
 */
export const consistencyProofsFrom = async (
  leaves: AnyLeaves,
  sizes: readonly number[],
): Promise<readonly ConsistencyProof[]> => {
  const pairs = sizes.slice(1).map((second, at) => ({ first: sizes[at] ?? 0, second }));
  for (const { first, second } of pairs) refuseBeyond(first, second);
  const paths = await pathsOf(
    leaves,
    pairs.map(({ first, second }) => (first === 0 ? [] : consistencyRanges(first, second))),
  );
  return pairs.map((pair, at) => ({ ...pair, path: paths[at] ?? [] }));
};

/**
 * Proofs that events are in a head's tree, in the order of the journal; from one reading of it.
 *
 * @param wanted which of the events that the head covers
 * @throws KlachtError `head-beyond-journal`, `unchained`
 * @example
 * const proofs = await inclusionProofsOf(store, head, ({ stream }) => stream === complaintStream(complaintId));
 */
export const inclusionProofsOf = async (
  store: EventStore,
  { size }: Pick<TreeHead, 'size'>,
  wanted: (event: RecordedEvent) => boolean,
): Promise<readonly InclusionProof[]> => {
  const found: Indexed[] = [];
  const leaves = createLeaves();
  for await (const batch of store.readAll()) {
    for (const event of batch) {
      const index = leaves.size();
      if (index === size) break;
      if (wanted(event)) found.push({ hash: hashOf(event), index });
      leaves.add(hashOf(event));
    }
    if (leaves.size() === size) break;
  }
  refuseBeyond(size, leaves.size());
  return [...inclusionProofsFrom(leaves, found, size)];
};

/**
 * Whether the proof leads to the head's root. It says nothing of the head's signature.
 *
 * @example
 * isIncludedIn(proof, head) && proof.hash === eventHash(event);
 */
export const isIncludedIn = (
  { hash, index, size, path }: InclusionProof,
  head: Pick<TreeHead, 'size' | 'root'>,
): boolean => size === head.size && isIncluded(leafHash(hash), index, size, path, head.root);

/**
 * The proofs that each head covers all that the one before it covered; from two readings of the
 * journal.
 *
 * @param heads from the earliest to the latest
 * @returns a proof between each two that follow one another
 * @throws KlachtError `head-beyond-journal` when the journal, or a later head, is the smaller one;
 * `unchained`
 * @example
 * const [proof] = await consistencyProofsOf(store, [lastYear, thisYear]);
 */
export const consistencyProofsOf = async (
  store: EventStore,
  heads: readonly Pick<TreeHead, 'size'>[],
): Promise<readonly ConsistencyProof[]> => {
  const sizes = heads.map(({ size }) => size);
  let there = 0;
  for await (const batch of store.readAll()) there += batch.length;
  refuseBeyond(sizes.at(-1) ?? 0, there);
  return consistencyProofsFrom(leavesOf(store), sizes);
};

/**
 * Whether the proof leads from the earlier head's root to the later one's.
 *
 * @example
 * isConsistentWith(consistency, lastYear, thisYear);
 */
export const isConsistentWith = (
  { first, second, path }: ConsistencyProof,
  earlier: Pick<TreeHead, 'size' | 'root'>,
  later: Pick<TreeHead, 'size' | 'root'>,
): boolean => first === earlier.size && second === later.size && isConsistent(earlier, later, path);
