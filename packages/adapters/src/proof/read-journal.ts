import { type EventStore, isKlachtError, type Position, type RecordedEvent } from '@klacht/domain';
import type { LiveEventStore } from '../ground/live-event-store.ts';
import { createChainCheck } from './check-chain.ts';
import {
  claimedSizes,
  createHeadCheck,
  headFault,
  type HeadCheck,
  HEADS_STREAM,
} from './check-heads.ts';
import { type Fault, faultOfAll, faultOfUnreadable } from './fault.ts';
import { EMPTY_TREE, leafHash, type MerkleTree, withLeaf } from './merkle-tree.ts';
import type { TreeHead } from './tree-head.ts';

/** What a journal is checked against, and who is told how far it is. */
export type ReadOptions = {
  /** A head that was kept outside. */
  readonly head?: TreeHead;
  /**
   * The public key that must have signed every head. Where none is given, it is that of the head
   * from outside, else that of the first head.
   */
  readonly publicKey?: string;
  /** Told how many events have been checked. */
  readonly onProgress?: (events: number) => void;
};

/** A store that may be able to check its own file. */
export type CheckedStore = EventStore & Pick<LiveEventStore, 'damage'>;

/** A journal that was read and checked, to its end or to its first fault. */
export type ReadJournal = {
  readonly fault: Fault | null;
  readonly tree: MerkleTree;
  readonly lastPosition: Position | null;
  /** The last head in the journal, and whether nothing was recorded after it. */
  readonly lastHead: TreeHead | null;
  readonly headIsLast: boolean;
};

const compareOutside = (
  head: TreeHead,
  heads: HeadCheck,
  size: number,
  position: Position | null,
): Fault | null => {
  if (size < head.size) {
    const message = `the head kept outside counts ${head.size} events, but the journal has ${size}`;
    return faultOfAll('truncated', message, position);
  }
  if (heads.rootAt(head.size) !== head.root) {
    const message = `the first ${head.size} events are not those that the head kept outside was signed over`;
    return faultOfAll('rolled-back', message, position);
  }
  if (heads.holds(head)) return null;
  const message = 'the head kept outside was recorded in this journal, but is not in it';
  return faultOfAll(size === head.size ? 'truncated' : 'rolled-back', message, position);
};

const damageFault = async (store: CheckedStore): Promise<Fault | null> => {
  const damage = (await store.damage?.()) ?? null;
  return damage === null ? null : faultOfAll('damaged', `the file contradicts itself: ${damage}`);
};

/**
 * Reads a journal once, checking all of it.
 *
 * @param onEvent told each event in which nothing is wrong, in the order of the journal
 */
export const readJournal = async (
  store: CheckedStore,
  { head, publicKey = head?.key, onProgress }: ReadOptions,
  onEvent?: (event: RecordedEvent) => void,
): Promise<ReadJournal> => {
  const chain = createChainCheck();
  let tree = EMPTY_TREE;
  let lastPosition: Position | null = null;
  let headIsLast = false;
  let heads: HeadCheck | null = null;

  const result = (fault: Fault | null): ReadJournal => ({
    fault,
    tree,
    lastPosition,
    lastHead: heads?.last() ?? null,
    headIsLast,
  });

  const outsideFault = head === undefined ? null : headFault(head, publicKey);
  if (outsideFault !== null) {
    return result(faultOfAll('forged-head', `the head kept outside: ${outsideFault}`));
  }

  const prepare = async (): Promise<HeadCheck> => {
    const { sizes, upTo } = await claimedSizes(store);
    const wanted = head === undefined ? sizes : new Set([...sizes, head.size]);
    return createHeadCheck({ sizes: wanted, upTo }, publicKey);
  };

  try {
    for await (const batch of store.readAll()) {
      // This runs after the read has begun, so that it finds every head that the read will meet.
      heads ??= await prepare();
      for (const event of batch) {
        const isHead = event.stream === HEADS_STREAM;
        const broken = chain.check(event);
        if (broken !== null) return result(await chain.lookAgain(store, broken));
        const { hash } = event.metadata;
        const fault = isHead && hash !== undefined ? heads.check(event, tree.size) : null;
        if (fault !== null) return result(fault);
        tree = withLeaf(tree, leafHash(hash ?? ''));
        heads.grown(tree);
        lastPosition = event.position;
        headIsLast = isHead;
        onEvent?.(event);
      }
      onProgress?.(tree.size);
    }
  } catch (error) {
    const fault = isKlachtError(error, 'unreadable') ? faultOfUnreadable(error) : null;
    if (fault === null) throw error;
    return result(fault);
  }
  heads ??= await prepare();
  const outside = head === undefined ? null : compareOutside(head, heads, tree.size, lastPosition);
  return result(chain.end() ?? outside ?? (await damageFault(store)));
};
