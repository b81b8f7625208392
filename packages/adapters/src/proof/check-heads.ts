import { type EventStore, isKlachtError, NO_STREAM, type RecordedEvent } from '@klacht/domain';
import { type Fault, faultAt } from './fault.ts';
import { EMPTY_TREE, type MerkleTree, rootOf } from './merkle-tree.ts';
import { isStampOf } from './time-stamp.ts';
import { headDigest, isSigned, treeHead, type TreeHead } from './tree-head.ts';

/** Where a journal keeps its signed heads. */
export const HEADS_STREAM = 'heads-journal';
export const HEAD_SIGNED = 'TreeHeadSigned';

/** The sizes that the journal's own heads speak of, and the last revision of their stream. */
export type ClaimedSizes = { readonly sizes: ReadonlySet<number>; readonly upTo: number };

/**
 * The sizes at which a root is compared. A head that cannot be read is left out here. The check of
 * that event finds it.
 */
export const claimedSizes = async (store: EventStore): Promise<ClaimedSizes> => {
  const sizes = new Set<number>();
  let upTo = NO_STREAM;
  try {
    for await (const batch of store.readStream(HEADS_STREAM)) {
      for (const { data, revision } of batch) {
        const parsed = treeHead.safeParse(data);
        if (parsed.success) sizes.add(parsed.data.size);
        upTo = revision;
      }
    }
  } catch (error) {
    if (!isKlachtError(error, 'unreadable')) throw error;
  }
  return { sizes, upTo };
};

/** What is wrong with a head by itself, or null. */
export const headFault = (head: TreeHead, key: string | undefined): string | null => {
  if (key !== undefined && head.key !== key) return `it is signed with another key than ${key}`;
  if (!isSigned(head)) return 'its signature does not hold';
  if (
    head.timeStamp !== undefined &&
    !isStampOf(Buffer.from(head.timeStamp, 'base64'), headDigest(head))
  ) {
    return 'its time-stamp is for something else';
  }
  return null;
};

/** The heads in a journal, each checked where it stands against the events before it. */
export type HeadCheck = {
  /** Takes the tree after each event, and keeps the roots of the sizes that heads name. */
  readonly grown: (tree: MerkleTree) => void;
  /** The first thing wrong with the head that an event records, or null. `before` counts events. */
  readonly check: (event: RecordedEvent, before: number) => Fault | null;
  readonly rootAt: (size: number) => string | undefined;
  readonly last: () => TreeHead | null;
  /** Whether the journal holds this very head. */
  readonly holds: (head: TreeHead) => boolean;
};

/**
 * @param claimed the sizes whose roots are kept, read from the stream of heads
 * @param pinned the public key that must have signed; the first head's unless told
 */
export const createHeadCheck = (
  { sizes, upTo }: ClaimedSizes,
  pinned: string | undefined,
): HeadCheck => {
  const roots = new Map<number, string>();
  const digests = new Set<string>();
  let key = pinned;
  let last: TreeHead | null = null;

  const grown = (tree: MerkleTree): void => {
    if (sizes.has(tree.size)) roots.set(tree.size, rootOf(tree));
  };
  grown(EMPTY_TREE);

  const checkRoot = (event: RecordedEvent, { size, root }: TreeHead, before: number) => {
    if (before < size) {
      const message = `the head counts ${size} events, but ${before} stand before it`;
      return faultAt(event, 'missing', message);
    }
    if (event.revision > upTo) {
      const message = `the stream of heads, read by itself, ends at revision ${upTo}`;
      return faultAt(event, 'damaged', message);
    }
    if (roots.get(size) === root) return null;
    return before > size
      ? faultAt(
          event,
          'inserted',
          `the head is of ${size} events with another root, and ${before} stand before it`,
        )
      : faultAt(
          event,
          'reordered',
          `the ${size} events before the head are those of its streams, but not as they were signed: their order was changed, or some were replaced with their hashes made anew`,
        );
  };

  return {
    grown,
    check: (event, before) => {
      const parsed = treeHead.safeParse(event.data);
      if (event.type !== HEAD_SIGNED || !parsed.success) {
        return faultAt(event, 'forged-head', 'it is no signed head');
      }
      const head = parsed.data;
      const fault = headFault(head, key);
      if (fault !== null) return faultAt(event, 'forged-head', fault);
      if (head.previous !== (last === null ? '' : headDigest(last))) {
        return faultAt(event, 'forged-head', 'it does not follow the head before it');
      }
      key = head.key;
      last = head;
      digests.add(headDigest(head));
      return checkRoot(event, head, before);
    },
    rootAt: (size) => roots.get(size),
    last: () => last,
    holds: (head) => digests.has(headDigest(head)),
  };
};
