import { KlachtError, type Position, type RecordedEvent } from '@klacht/domain';
import { HEADS_STREAM } from './check-heads.ts';
import type { Fault } from './fault.ts';
import {
  type ConsistencyProof,
  consistencyProofsFrom,
  hashOf,
  type InclusionProof,
  inclusionProofsFrom,
  type Indexed,
} from './journal-proofs.ts';
import { createLeaves } from './leaves.ts';
import { type CheckedStore, readJournal } from './read-journal.ts';
import { type TreeHead, treeHead } from './tree-head.ts';

/** What proves the events that were wanted. */
export type ProvedJournal = {
  /** The hashes of the events, in the order of the journal; those that the last head covers come first. */
  readonly hashes: readonly string[];
  /** How many of the first of these the last head covers. */
  readonly covered: number;
  /** That the last head covers an event: the first is of the first event, and so on. */
  readonly proofs: Iterable<InclusionProof>;
  /** All heads, from the first. */
  readonly heads: readonly [TreeHead, ...TreeHead[]];
  readonly head: TreeHead;
  /** That each head covers all that the one before it covered. */
  readonly consistency: readonly ConsistencyProof[];
  /** Where the journal ended. */
  readonly upTo: Position;
};

/** The error of an export that met a fault. */
export const damaged = (fault: Fault): KlachtError => {
  const { stream, revision, kind, message } = fault;
  return new KlachtError(
    'unreadable',
    'journal-damaged',
    `expected a sound journal to export, got: ${stream ?? 'the journal'}${revision === null ? '' : ` revision ${revision}`}: ${kind}: ${message}; klacht verify says the same`,
    fault,
  );
};

const notSigned = (): KlachtError =>
  new KlachtError(
    'invalid',
    'not-signed',
    'expected a journal with a signed head, for without one nothing in it can be proved; run klacht seal first',
  );

/**
 * Reads a journal once: checks all of it, and keeps what proves the events that are wanted under the
 * journal's last head. The events themselves are not kept, for they may be more than memory holds.
 *
 * @param onEvent told each event in which nothing is wrong, in the order of the journal
 * @throws KlachtError `journal-damaged`, `not-signed`
 */
export const proveJournal = async (
  store: CheckedStore,
  wanted: (event: RecordedEvent) => boolean,
  onEvent: (event: RecordedEvent) => void = () => {},
): Promise<ProvedJournal> => {
  const leaves = createLeaves();
  const indexed: Indexed[] = [];
  const heads: TreeHead[] = [];
  // In an unchained journal no event has a hash to keep; that fault is found at the end.
  const { fault, lastPosition } = await readJournal(store, {}, (event) => {
    onEvent(event);
    if (event.stream === HEADS_STREAM) heads.push(treeHead.parse(event.data));
    if (event.metadata['hash'] === undefined) return;
    if (wanted(event)) indexed.push({ hash: hashOf(event), index: leaves.size() });
    leaves.add(hashOf(event));
  });
  if (fault !== null) throw damaged(fault);
  const [first, ...later] = heads;
  const head = heads.at(-1);
  if (first === undefined || head === undefined || lastPosition === null) throw notSigned();
  const covered = indexed.filter(({ index }) => index < head.size);
  const sizes = heads.map(({ size }) => size);
  return {
    hashes: indexed.map(({ hash }) => hash),
    covered: covered.length,
    proofs: inclusionProofsFrom(leaves, covered, head.size),
    heads: [first, ...later],
    head,
    consistency: await consistencyProofsFrom(leaves, sizes),
    upTo: lastPosition,
  };
};
