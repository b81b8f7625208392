import type { Instant } from '@klacht/domain';
import type { RegisterRow } from '@klacht/projections';
import { type LiveRows, liveRows } from '../../../use-cases/live-rows.ts';
import type { OpenJournal } from '../../../use-cases/open-journal.ts';

const kept = new WeakMap<OpenJournal, (now: Instant) => Promise<LiveRows>>();

/** The rows of a journal's register, kept once for all pages that ask for them. */
export const keptRows = (journal: OpenJournal, now: Instant): Promise<LiveRows> => {
  const ask = kept.get(journal) ?? liveRows(journal);
  kept.set(journal, ask);
  return ask(now);
};

/** So many lists are kept: those that are looked at page by page. */
const MOST = 20;

const lists = new WeakMap<LiveRows, Map<string, readonly RegisterRow[]>>();

/**
 * A list that was made of the rows as they are, kept until they change.
 *
 * @param key what the list depends on beside the rows
 */
export const keptList = (
  live: LiveRows,
  key: string,
  make: () => readonly RegisterRow[],
): readonly RegisterRow[] => {
  const known = lists.get(live) ?? new Map<string, readonly RegisterRow[]>();
  lists.set(live, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const [oldest] = known.size < MOST ? [] : [...known.keys()];
  if (oldest !== undefined) known.delete(oldest);
  const made = make();
  known.set(key, made);
  return made;
};
