import type { LiveRows } from '../../../use-cases/work/live-rows.ts';
import type { OpenJournal } from '../../../use-cases/opening/open-journal.ts';
import type { Asked } from '../asked.ts';
import { keptRows } from './kept-rows.ts';

/** What is counted over the whole register, for all who wait for it. */
type Count = {
  /** The rows when it began; null while another count goes before it. */
  begunWith: LiveRows | null;
  readonly answer: Promise<unknown>;
  isMade: boolean;
  waiting: number;
  readonly stop: AbortController;
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

/** The answer, unless who asked is gone before it. */
const waitingFor = async (
  { known }: Counts,
  key: string,
  count: Count,
  signal: AbortSignal,
): Promise<unknown> => {
  count.waiting += 1;
  let leave = (): void => {};
  const left = new Promise((_, reject) => {
    leave = () => reject(signal.reason as Error);
  });
  signal.addEventListener('abort', leave, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([count.answer, left]);
  } finally {
    signal.removeEventListener('abort', leave);
    count.waiting -= 1;
    if (count.waiting === 0 && !count.isMade) {
      if (known.get(key) === count) known.delete(key);
      count.stop.abort();
    }
  }
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
  if (isSame) return (await waitingFor(of, key, found, request.signal)) as Answer;
  const stop = new AbortController();
  const begin = async (): Promise<Answer> => {
    stop.signal.throwIfAborted();
    count.begunWith = await keptRows(journal, judgedAt());
    const made = await make(stop.signal);
    count.isMade = true;
    return made;
  };
  const answer = of.last.then(begin);
  of.last = answer.catch(() => {});
  const count: Count = { begunWith: null, answer, isMade: false, waiting: 0, stop };
  of.known.delete(key);
  const [oldest] = of.known.size < MOST ? [] : [...of.known.keys()];
  if (oldest !== undefined) of.known.delete(oldest);
  of.known.set(key, count);
  answer.catch(() => {
    if (of.known.get(key) === count) of.known.delete(key);
  });
  return (await waitingFor(of, key, count, request.signal)) as Answer;
};
