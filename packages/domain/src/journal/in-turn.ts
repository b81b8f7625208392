import { isKlachtError } from '../errors.ts';
import type { EventStore } from './event-store.ts';

const ATTEMPTS = 10;

/** What is done last on each stream of a store, as long as it is not done. */
const underWay = new WeakMap<EventStore, Map<string, Promise<unknown>>>();

const tried = async <Result>(
  { backOff }: EventStore,
  attempt: () => Promise<Result>,
): Promise<Result> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isKlachtError(error, 'conflict') || tries === ATTEMPTS) throw error;
    }
    await backOff?.(tries);
  }
};

/**
 * Reads a stream and appends to it, when all that this process began on it before is done: who do
 * that in turn meet no conflict. When another process appends first it is done anew, at most ten
 * times, after the pauses that the store makes.
 *
 * @param attempt must not wait for another turn on the same stream
 * @throws KlachtError of kind `conflict` when ten times did not help; what `attempt` throws else
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
