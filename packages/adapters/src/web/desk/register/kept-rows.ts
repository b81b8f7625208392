import type { Instant } from '@klacht/domain';
import { type LiveRows, liveRows } from '../../../use-cases/work/live-rows.ts';
import type { OpenJournal } from '../../../use-cases/opening/open-journal.ts';

const kept = new WeakMap<OpenJournal, (now: Instant) => Promise<LiveRows>>();

/** The rows of a journal's register, kept once for all pages that ask for them. */
export const keptRows = (journal: OpenJournal, now: Instant): Promise<LiveRows> => {
  const ask = kept.get(journal) ?? liveRows(journal);
  kept.set(journal, ask);
  return ask(now);
};

/** So many answers are kept: those of the lists that are looked at page by page. */
const MOST = 20;

const answers = new WeakMap<LiveRows, Map<string, unknown>>();

/**
 * What was made of the rows as they are, kept until they change.
 *
 * @param key what it depends on beside the rows, and what it is
 */
export const keptAnswer = <Answer>(live: LiveRows, key: string, make: () => Answer): Answer => {
  const known = answers.get(live) ?? new Map<string, unknown>();
  answers.set(live, known);
  if (known.has(key)) return known.get(key) as Answer;
  const [oldest] = known.size < MOST ? [] : [...known.keys()];
  if (oldest !== undefined) known.delete(oldest);
  const made = make();
  known.set(key, made);
  if (made instanceof Promise) made.catch(() => known.delete(key));
  return made;
};
