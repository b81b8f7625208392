import type { Aggregate } from './aggregate.ts';
import type { EventStore, NewEvent } from '../journal/event-store.ts';
import type { History } from './history.ts';

/** Bounds of what is kept of one store. */
const MOST_STREAMS = 1_000;
const MOST_CHARACTERS = 4_000_000;

/** The characters that an id takes in memory, with its place in a set. */
const CHARACTERS_AN_ID = 60;

/**
 * The state of a stream, and the events recorded after it as JSON, which are folded when somebody
 * asks.
 */
type Kept = {
  readonly history: History<unknown>;
  readonly recorded: string;
  readonly size: number;
};

type Histories = { readonly streams: Map<string, Kept>; size: number };

const histories = new WeakMap<EventStore, Histories>();

/** The sizes of histories, so that no state is written out again to measure it. */
const sizes = new WeakMap<History<unknown>, number>();

/** About how many characters a state takes; it is plain data. */
const sizeOf = (history: History<unknown>): number =>
  sizes.get(history) ?? JSON.stringify(history.state).length + history.ids.size * CHARACTERS_AN_ID;

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
 * Keeps the state of a stream. The streams that were kept longest ago make room.
 *
 * What is kept is not the truth: somebody else may have appended since. It holds for an append that
 * expects its revision and succeeds, and for nothing else.
 *
 * @param recorded the events after the history, as {@link written}; '' for none
 */
export const keep = (
  store: EventStore,
  stream: string,
  history: History<unknown>,
  recorded = '',
): void => {
  forget(store, stream);
  const kept = histories.get(store) ?? { streams: new Map<string, Kept>(), size: 0 };
  histories.set(store, kept);
  const size = sizeOf(history) + recorded.length;
  kept.streams.set(stream, { history, recorded, size });
  kept.size += size;
  for (const oldest of kept.streams.keys()) {
    if (kept.streams.size <= MOST_STREAMS && kept.size <= MOST_CHARACTERS) return;
    forget(store, oldest);
  }
};

type Written = Pick<NewEvent, 'id' | 'type' | 'data' | 'recordedAt'>;

/** Events as a text, because the caller may still change the objects. */
export const written = (events: readonly NewEvent[]): string =>
  JSON.stringify(
    events.map(({ id, type, data, recordedAt }): Written => ({ id, type, data, recordedAt })),
  );

/** The history after what was recorded. */
const after = <State, Event>(
  { state, last, ids }: History<State>,
  recorded: string,
  evolve: Aggregate<State, Event, never>['evolve'],
): History<State> => {
  const events = JSON.parse(recorded) as readonly Written[];
  return {
    state: events.reduce((before, { type, data, recordedAt }, index) => {
      const event = { type, data, revision: last + 1 + index, recordedAt };
      return evolve(before, event as Event);
    }, state),
    last: last + events.length,
    ids: new Set([...ids, ...events.map(({ id }) => id)]),
  };
};

/** The kept state of a stream, folded to its end; null when none is kept. */
export const kept = <State, Event>(
  store: EventStore,
  { stream, evolve }: Pick<Aggregate<State, Event, never>, 'stream' | 'evolve'>,
): History<State> | null => {
  const found = histories.get(store)?.streams.get(stream);
  if (found === undefined) return null;
  const { recorded, size } = found;
  const history = found.history as History<State>;
  if (recorded === '') return history;
  const folded = after(history, recorded, evolve);
  sizes.set(folded, size);
  return folded;
};
