import type { Aggregate } from './aggregate.ts';
import { type EventStore, NO_STREAM } from '../journal/event-store.ts';

/** What a stream came to, and by which commands. */
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

/** Reads a stream and folds it. No decision needs a personal text, so none is opened. */
export const load = async <State, Event, Command>(
  store: EventStore,
  { stream, initialState, decode, evolve }: Aggregate<State, Event, Command>,
): Promise<History<State>> => {
  let state = initialState();
  let last = NO_STREAM;
  const ids = new Set<string>();
  for await (const batch of store.readStream(stream, 0, 'stored')) {
    for (const recorded of batch) {
      const event = decode(recorded);
      if (event === null) continue;
      state = evolve(state, event);
      last = recorded.revision;
      ids.add(recorded.id);
    }
  }
  return { state, last, ids };
};

/** An event that the journal has of a command, and where. */
export type Known<Event> = { readonly event: Event; readonly revision: number };

/** The events of the commands that are asked again, opened, to be compared and answered. */
export const loadKnown = async <State, Event, Command>(
  store: EventStore,
  { stream, decode }: Aggregate<State, Event, Command>,
  asked: ReadonlySet<string>,
): Promise<Map<string, Known<Event>>> => {
  const known = new Map<string, Known<Event>>();
  for await (const batch of store.readStream(stream)) {
    for (const recorded of batch) {
      if (!asked.has(recorded.id)) continue;
      const event = decode(recorded);
      if (event !== null) known.set(recorded.id, { event, revision: recorded.revision });
    }
  }
  return known;
};
