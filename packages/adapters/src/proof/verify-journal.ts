import type { Fault } from './fault.ts';
import { type CheckedStore, readJournal, type ReadOptions } from './read-journal.ts';

/**
 * Checks a journal from its first event to its last: each event against its hash, each stream's
 * chain and revisions, each signed head in it, and a head that was kept outside; at the end, where
 * the store is a file, whether what it finds by stream are the rows that were checked.
 *
 * It streams; what it keeps is a hash a stream and a root a head. Without a head from outside, a
 * journal that ends early, or that was rebuilt whole by who has the key, cannot be told from a
 * sound one. What was recorded after the last head is held by its chains only.
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
