import { isKlachtError } from '../errors.ts';
import type { EventStore } from './event-store.ts';

const ATTEMPTS = 10;

/** The last work that was begun on each stream of a store, until it is done. */
const underWay = new WeakMap<EventStore, Map<string, Promise<unknown>>>();

const tried = async <Result>(
  { backOff }: EventStore,
  attempt: () => Promise<Result>,
): Promise<Result> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isConflict = isKlachtError(error) && error.code === 'conflict';
      if (!isConflict || tries === ATTEMPTS) throw error;
    }
    await backOff?.(tries);
  }
};

/**
 * Reads a stream and appends to it, once all that this process began on it before is done. So two
 * of one process meet no conflict. When another process appends first, it is done anew, at most ten
 * times, after the pauses that the store makes.
 *
 * @param attempt must not wait for another turn on the same stream
 * @throws KlachtError of kind `conflict` when ten times did not help; else what `attempt` throws
 */
export const inTurn = async <Result>(
  store: EventStore,
  stream: string,
  attempt: () => Promise<Result>,
): Promise<Result> => {
  const streams = underWay.get(store) ?? new Map<string, Promise<unknown>>();
  underWay.set(store, streams);
  const start = (): Promise<Result> => tried(store, attempt);
  const turn = streams.get(stream)?.then(start, start) ?? start();
  streams.set(stream, turn);
  try {
    return await turn;
  } finally {
    if (streams.get(stream) === turn) streams.delete(stream);
  }
};
