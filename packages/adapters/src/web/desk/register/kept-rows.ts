import type { Instant } from '@klacht/domain';
import { type LiveRows, liveRows, rowsInHand } from '../../../use-cases/work/live-rows.ts';
import type { OpenJournal } from '../../../use-cases/opening/open-journal.ts';
import type { SeenList } from '../../../use-cases/work/seen-rows.ts';
import { type SharedCount, sharedCount } from './shared-count.ts';

const kept = new WeakMap<OpenJournal, (now: Instant) => Promise<LiveRows>>();

const made = new WeakSet<OpenJournal>();

/** The rows of a journal's register, kept once for all pages that ask for them. */
export const keptRows = async (journal: OpenJournal, now: Instant): Promise<LiveRows> => {
  const ask = kept.get(journal) ?? liveRows(journal);
  kept.set(journal, ask);
  const rows = await ask(now);
  made.add(journal);
  return rows;
};

/** Whether the rows were made before, so that nobody waits for all of them. */
export const hasRows = (journal: OpenJournal): boolean => made.has(journal);

/**
 * The rows of what is open, or of which something is still to be done; of all where these were made
 * before. Else they are begun, and nobody waits for them.
 */
export const keptRowsInHand = async (journal: OpenJournal, now: Instant): Promise<LiveRows> => {
  const all = keptRows(journal, now);
  if (hasRows(journal)) return all;
  // Who asks for them is told why they cannot be made.
  all.catch(() => {});
  return rowsInHand(journal, now);
};

/** So many answers are kept: those of the lists that are looked at page by page. */
const MOST = 20;

/** Keeps a value, and lets go of the one that was kept the longest where there are many. */
const keep = <Value>(known: Map<string, Value>, key: string, value: Value): void => {
  known.delete(key);
  const [oldest] = known.size < MOST ? [] : [...known.keys()];
  if (oldest !== undefined) known.delete(oldest);
  known.set(key, value);
};

const answers = new WeakMap<object, Map<string, unknown>>();

/**
 * What was made of the rows as they are, or of a report on them, kept until they change.
 *
 * @param of another object once it changed
 * @param key what it depends on beside that, and what it is
 */
export const keptAnswer = <Answer>(of: object, key: string, make: () => Answer): Answer => {
  const known = answers.get(of) ?? new Map<string, unknown>();
  answers.set(of, known);
  if (known.has(key)) return known.get(key) as Answer;
  const made = make();
  keep(known, key, made);
  if (made instanceof Promise) made.catch(() => known.delete(key));
  return made;
};

/** A list, and the rows that it is made of. */
type Kept = { readonly live: LiveRows; readonly list: SharedCount<SeenList> };

const lists = new WeakMap<OpenJournal, Map<string, Kept>>();

/**
 * A list of the present rows, made once for all who ask for it, and kept when they change too: then only
 * what changed is looked at again.
 *
 * @param key what the list depends on beside the rows
 * @param make told of the list before, or null, and of a signal that stops it
 * @param signal of who asks; a list that nobody waits for any more is not made
 * @throws what `make` throws; the signal's reason
 */
export const keptList = (
  journal: OpenJournal,
  live: LiveRows,
  key: string,
  make: (before: SeenList | null, signal: AbortSignal) => Promise<SeenList>,
  signal: AbortSignal,
): Promise<SeenList> => {
  const known = lists.get(journal) ?? new Map<string, Kept>();
  lists.set(journal, known);
  const found = known.get(key);
  if (found?.live === live) {
    keep(known, key, found);
    return found.list.waitedFor(signal);
  }
  const list = sharedCount(
    async (stop) => make((await found?.list.done.catch(() => null)) ?? null, stop),
    () => {
      if (known.get(key) === kept) known.delete(key);
    },
  );
  const kept: Kept = { live, list };
  keep(known, key, kept);
  return list.waitedFor(signal);
};
