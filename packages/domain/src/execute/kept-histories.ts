import type { EventStore } from '../journal/event-store.ts';
import type { History } from './history.ts';

/** Bounds of what is kept of one store. */
const MOST_STREAMS = 1_000;
const MOST_CHARACTERS = 4_000_000;

/** An id with what a set takes around it. */
const CHARACTERS_AN_ID = 60;

type Kept = { readonly history: History<unknown>; readonly size: number };

type Histories = { readonly streams: Map<string, Kept>; size: number };

const histories = new WeakMap<EventStore, Histories>();

/** About so many characters; a state is plain data. */
const sizeOf = ({ state, ids }: History<unknown>): number =>
  JSON.stringify(state).length + ids.size * CHARACTERS_AN_ID;

/** Drops what is kept of a stream. */
export const forget = (store: EventStore, stream: string): void => {
  const kept = histories.get(store);
  const one = kept?.streams.get(stream);
  if (kept === undefined || one === undefined) return;
  kept.streams.delete(stream);
  kept.size -= one.size;
};

/** Drops all that is kept of a store, which may be another when it is reached again. */
export const forgetAll = (store: EventStore): void => void histories.delete(store);

/**
 * Keeps what a stream of a store came to. The streams that were kept longest ago make room.
 *
 * What is kept is not the truth: somebody else may have appended since. It holds for an append that
 * expects its revision and succeeds, and for nothing else.
 */
export const keep = (store: EventStore, stream: string, history: History<unknown>): void => {
  forget(store, stream);
  const kept = histories.get(store) ?? { streams: new Map<string, Kept>(), size: 0 };
  histories.set(store, kept);
  const size = sizeOf(history);
  kept.streams.set(stream, { history, size });
  kept.size += size;
  for (const oldest of kept.streams.keys()) {
    if (kept.streams.size <= MOST_STREAMS && kept.size <= MOST_CHARACTERS) return;
    forget(store, oldest);
  }
};

/** What was kept of a stream; null for nothing. */
export const kept = <State>(store: EventStore, stream: string): History<State> | null =>
  (histories.get(store)?.streams.get(stream)?.history as History<State> | undefined) ?? null;
