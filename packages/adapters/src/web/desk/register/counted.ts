import type { LiveRows } from '../../../use-cases/work/live-rows.ts';
import type { OpenJournal } from '../../../use-cases/opening/open-journal.ts';
import type { Asked } from '../asked.ts';
import { keptRows } from './kept-rows.ts';
import { type SharedCount, sharedCount } from './shared-count.ts';

/** What is counted over the whole register, for all who wait for it. */
type Count = {
  /** The rows when it began; null while another count goes before it. */
  begunWith: LiveRows | null;
  readonly shared: SharedCount<unknown>;
};

/** So many answers are kept. */
const MOST = 20;

type Counts = { readonly known: Map<string, Count>; last: Promise<unknown> };

const counts = new WeakMap<OpenJournal, Counts>();

const countsOf = (journal: OpenJournal): Counts => {
  const found = counts.get(journal) ?? { known: new Map(), last: Promise.resolve() };
  counts.set(journal, found);
  return found;
};

/**
 * An answer that is counted over the whole register: one at a time, for all who ask for the same, and kept
 * while nothing is recorded but that dossiers were read. One that has not begun is for who asks now too;
 * one that nobody waits for any more is stopped.
 *
 * @param key what is counted
 * @param make told of a signal that stops it
 * @throws what `make` throws; the reason of the request's signal
 */
export const counted = async <Answer>(
  { journal, judgedAt, request }: Pick<Asked, 'journal' | 'judgedAt' | 'request'>,
  key: string,
  make: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> => {
  const of = countsOf(journal);
  const live = await keptRows(journal, judgedAt());
  const found = of.known.get(key);
  const isSame = found !== undefined && (found.begunWith === null || found.begunWith === live);
  if (isSame) return (await found.shared.waitedFor(request.signal)) as Answer;
  const begin = async (signal: AbortSignal): Promise<Answer> => {
    signal.throwIfAborted();
    count.begunWith = await keptRows(journal, judgedAt());
    return make(signal);
  };
  const drop = (): void => {
    if (of.known.get(key) === count) of.known.delete(key);
  };
  const shared = sharedCount((signal) => of.last.then(() => begin(signal)), drop);
  of.last = shared.done.catch(() => {});
  const count: Count = { begunWith: null, shared };
  of.known.delete(key);
  const [oldest] = of.known.size < MOST ? [] : [...of.known.keys()];
  if (oldest !== undefined) of.known.delete(oldest);
  of.known.set(key, count);
  return shared.waitedFor(request.signal);
};
