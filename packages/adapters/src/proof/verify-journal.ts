import type { Fault } from './fault.ts';
import { type CheckedStore, readJournal, type ReadOptions } from './read-journal.ts';

/**
 * Checks a journal from its first event to its last: each event against its hash, each stream's
 * chain and revisions, each signed head in it, and a head that was kept outside; at the end, where
 * the store is a file, whether what it finds by stream are the rows that were checked.
 *
 * It reads event by event. It keeps one hash for each stream and one root for each head. Without a
 * head from outside it cannot see that a journal ends early, or that somebody with the key rebuilt
 * it as a whole. Only the chains protect what was recorded after the last head.
 *
 * @returns null when nothing is wrong, or the first fault. A journal in which no event has a hash
 * is the fault `unchained`; one without events is sound.
 * @throws KlachtError of kind `unavailable` from the store
 * @example
 * const fault = await verifyJournal(store, { head: treeHead.parse(JSON.parse(text)) });
 * if (fault !== null) console.error(fault.kind, fault.stream, fault.revision, fault.message);
 */
export const verifyJournal = async (
  store: CheckedStore,
  options: ReadOptions = {},
): Promise<Fault | null> => (await readJournal(store, options)).fault;
