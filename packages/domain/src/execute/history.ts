import type { Aggregate } from './aggregate.ts';
import { type EventStore, NO_STREAM, type Texts } from '../journal/event-store.ts';

/** The state of a stream, and the commands that led to it. */
export type History<State> = {
  readonly state: State;
  /** The last revision, or {@link NO_STREAM}. */
  readonly last: number;
  /** The ids of its events. */
  readonly ids: ReadonlySet<string>;
};

/** The history of a stream in which nothing was recorded. */
export const noHistory = <State>(initialState: () => State): History<State> => ({
  state: initialState(),
  last: NO_STREAM,
  ids: new Set(),
});

/** An event that the journal has of a command, and where. */
export type Known<Event> = { readonly event: Event; readonly revision: number };

/** A history, and what it holds of the commands that are asked again. */
export type Loaded<State, Event> = {
  readonly history: History<State>;
  readonly known: ReadonlyMap<string, Known<Event>>;
};

/**
 * Reads a stream and folds it.
 *
 * @param texts `stored` to decide, for no decision needs a personal text; `opened` to compare an
 * event
 * @param asked the ids of commands
 */
export const load = async <State, Event, Command>(
  store: EventStore,
  { stream, initialState, decode, evolve }: Aggregate<State, Event, Command>,
  texts: Texts,
  asked: ReadonlySet<string>,
): Promise<Loaded<State, Event>> => {
  let state = initialState();
  let last = NO_STREAM;
  const ids = new Set<string>();
  const known = new Map<string, Known<Event>>();
  for await (const batch of store.readStream(stream, 0, texts)) {
    for (const recorded of batch) {
      const event = decode(recorded);
      if (event === null) continue;
      const { id, revision } = recorded;
      state = evolve(state, event);
      last = revision;
      ids.add(id);
      if (asked.has(id)) known.set(id, { event, revision });
    }
  }
  return { history: { state, last, ids }, known };
};
