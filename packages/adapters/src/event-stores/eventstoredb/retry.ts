import { KlachtError } from '@klacht/domain';
import { pause } from '../../pause.ts';
import { storeClosed } from '../append-rules.ts';
import { type Failure, failureOf, silence } from './failures.ts';

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 2_000;

/** How long to wait before another attempt: at random up to a bound that doubles each time. */
export const backOffMs = (attempt: number): number =>
  Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempt, 10));

/** Rejects when the work is not done in time; the work itself goes on, and is no longer heard. */
export const within = async <Result>(ms: number, work: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(silence(ms)), ms);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
};

export const messageOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);

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

type Bounds = {
  readonly timeLimitMs: number;
  /** Whether an attempt without an answer may have changed something. */
  readonly writes: boolean;
  /** Aborted when no more attempts are to be made; never unless told. */
  readonly closing?: AbortSignal;
};

/** One attempt of several: how long is left, and whether an earlier one may have come through. */
export type Attempt = { readonly leftMs: number; readonly again: boolean };

/**
 * Tries until it is done, refused, or out of time.
 *
 * @throws KlachtError what the server refused; `outcome-unknown` or `store-unreachable` in the end;
 * `store-closed`
 */
export const persist = async <Result>(
  what: string,
  { timeLimitMs, writes, closing = new AbortController().signal }: Bounds,
  attempt: (attempt: Attempt) => Promise<Result>,
): Promise<Result> => {
  const until = performance.now() + timeLimitMs;
  let mayHaveHappened = false;
  for (let count = 0; ; count += 1) {
    if (closing.aborted) throw storeClosed();
    let failure: Failure;
    try {
      return await attempt({ leftMs: until - performance.now(), again: mayHaveHappened });
    } catch (error) {
      failure = failureOf(error);
    }
    if (failure.outcome === 'refused') throw failure.error;
    mayHaveHappened ||= writes && failure.outcome === 'unknown';
    const pauseMs = backOffMs(count);
    if (performance.now() + pauseMs >= until) {
      throw outOfReach(what, timeLimitMs, mayHaveHappened, failure.cause);
    }
    await pause(pauseMs, closing);
  }
};
