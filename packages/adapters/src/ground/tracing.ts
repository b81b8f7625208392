// What klacht is doing, told on channels of Node's `diagnostics_channel` while somebody listens. No
// message has a text, a name, an id or a stream: all of those may lead to a person.
import { channel } from 'node:diagnostics_channel';
import { type EventStore, isKlachtError, type NewStreams } from '@klacht/domain';
import { wholeOf } from './whole-of.ts';

/** What is traced, each on the channels `klacht:NAME:start` and `klacht:NAME:end`. */
export type Traced = 'execute' | 'append' | 'catch-up';

/**
 * What is told of it: `klacht.command`, `klacht.outcome` (`recorded`, `repeated`), `klacht.events` (how
 * many), `klacht.streams` (how many), `klacht.view`, and `error.type` (the code of an error, or its
 * name). Complete at the end.
 */
export type TraceAttributes = Record<string, string | number>;

/** A message of a channel; the same object at the start and at the end. */
export type TraceMessage = { readonly attributes: TraceAttributes };

const between = (name: Traced) => ({
  start: channel(`klacht:${name}:start`),
  end: channel(`klacht:${name}:end`),
});

const CHANNELS = {
  execute: between('execute'),
  append: between('append'),
  'catch-up': between('catch-up'),
};

const typeOf = (error: unknown): string => {
  if (isKlachtError(error)) return error.code;
  return error instanceof Error ? error.name : 'unknown';
};

/**
 * Does something, and tells at its start and its end where somebody listens. What is bound to the start
 * (`bindStore`) holds for all that is done within.
 *
 * @param outcome what is told of the result
 */
export const traced = <Result>(
  name: Traced,
  attributes: TraceAttributes,
  work: () => Promise<Result>,
  outcome: (result: Result) => TraceAttributes = () => ({}),
): Promise<Result> => {
  const { start, end } = CHANNELS[name];
  if (!start.hasSubscribers) return work();
  const message: TraceMessage = { attributes: { ...attributes } };
  return start.runStores(message, async () => {
    try {
      const result = await work();
      Object.assign(message.attributes, outcome(result));
      return result;
    } catch (error) {
      message.attributes['error.type'] = typeOf(error);
      throw error;
    } finally {
      end.publish(message);
    }
  });
};

/**
 * A store whose appends are told on the channels `klacht:append:start` and `:end`, to whoever listens.
 * What `openJournal` opens is one already.
 *
 * @example
 * const told = tracedStore(openMyStore());
 */
export const tracedStore = <Store extends EventStore>(store: Store): Store => {
  const appendOne: EventStore['append'] = (stream, expectedRevision, events) =>
    traced(
      'append',
      { 'klacht.streams': 1, 'klacht.events': Array.isArray(events) ? events.length : 0 },
      () => store.append(stream, expectedRevision, events),
      ({ outcome }) => ({ 'klacht.outcome': outcome }),
    );
  const beginBelow = store.append.begin;
  if (beginBelow === undefined) return { ...wholeOf(store), append: appendOne };
  const begin: typeof beginBelow = (some) => {
    const counts = { 'klacht.streams': 0, 'klacht.events': 0 };
    function* counted(): Generator<NewStreams> {
      for (const { streams, events } of some) {
        counts['klacht.streams'] += streams.length;
        const counting: typeof events = (absent) => {
          const made = events(absent);
          for (const one of made) counts['klacht.events'] += one?.length ?? 0;
          return made;
        };
        yield { streams, events: counting };
      }
    }
    return traced(
      'append',
      {},
      () => beginBelow(counted()),
      () => counts,
    );
  };
  return { ...wholeOf(store), append: Object.assign(appendOne, { begin }) };
};
