import { KlachtError } from '@klacht/domain';
import { pause } from '../../ground/pause.ts';
import { storeClosed } from '../append-rules.ts';
import type { Connection } from './connection.ts';
import { type Failure, failureOf, isBehind, isSilence, messageOf, silence } from './failures.ts';

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 2_000;

/**
 * The least time of an attempt. It has half of the time that is left, so that another node can be
 * asked.
 */
const SHORTEST_ATTEMPT_MS = 1_000;

/**
 * The wait before another attempt, in milliseconds: at random, up to a bound that doubles each
 * time.
 *
 * @param longestMs the greatest bound
 */
export const backOffMs = (attempt: number, longestMs = LONGEST_PAUSE_MS): number =>
  Math.random() * Math.min(longestMs, FIRST_PAUSE_MS * 2 ** Math.min(attempt, 10));

/**
 * Rejects when the work is not done in time. The work itself goes on unheard.
 *
 * @param why the error that it rejects with
 */
export const within = async <Result>(
  ms: number,
  work: Promise<Result>,
  why: (ms: number) => Error = silence,
): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(why(ms)), ms);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
};

const outOfReach = (what: string, ms: number, mayHaveHappened: boolean, cause: unknown) =>
  new KlachtError(
    'unavailable',
    mayHaveHappened ? 'outcome-unknown' : 'store-unreachable',
    `${what}: EventStoreDB did not answer within ${ms} ms (${messageOf(cause)})${
      mayHaveHappened ? '; it may have been recorded all the same: append the same again' : ''
    }`,
    { timeLimitMs: ms },
    { cause },
  );

/** One attempt of several: how long it still has, and whether an earlier one may have come through. */
export type Attempt = { readonly leftMs: () => number; readonly again: boolean };

/**
 * Tries until it is done, refused, or out of time. A node that keeps silent is left.
 *
 * @throws KlachtError what the server refused; `outcome-unknown`, `store-behind` or
 * `store-unreachable` in the end; `store-closed`
 */
export const persist = async <Result>(
  what: string,
  {
    timeLimitMs,
    use,
    writes,
    closing,
  }: Pick<Connection, 'timeLimitMs' | 'use' | 'closing'> & { readonly writes: boolean },
  attempt: (attempt: Attempt) => Promise<Result>,
): Promise<Result> => {
  const until = performance.now() + timeLimitMs;
  let mayHaveHappened = false;
  /** The last error that says more than that time was up. */
  let cause: unknown;
  for (let count = 0; ; count += 1) {
    if (closing.aborted) throw storeClosed();
    let failure: Failure;
    const leave = use();
    try {
      const now = performance.now();
      const end = Math.min(until, now + Math.max(SHORTEST_ATTEMPT_MS, (until - now) / 2));
      const leftMs = (): number => end - performance.now();
      return await attempt({ leftMs, again: mayHaveHappened });
    } catch (error) {
      if (isSilence(error) || (isBehind(error) && isSilence(error.cause))) leave();
      failure = failureOf(error);
    }
    if (failure.outcome === 'refused') throw failure.error;
    mayHaveHappened ||= writes && failure.outcome === 'unknown';
    if (!isSilence(failure.cause)) cause = failure.cause;
    const pauseMs = backOffMs(count);
    if (performance.now() + pauseMs >= until) {
      const why = cause ?? failure.cause;
      if (isBehind(why) && !mayHaveHappened) throw why;
      throw outOfReach(what, timeLimitMs, mayHaveHappened, why);
    }
    await pause(pauseMs, closing);
  }
};
