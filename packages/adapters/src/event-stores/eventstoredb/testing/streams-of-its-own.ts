import { NO_STREAM, type RecordedEvent } from '@klacht/domain';
import type { LiveEventStore } from '../../../ground/live-event-store.ts';
import { anEvent } from '../../contract/store-under-test.ts';

/**
 * Makes a store that others use too look new and empty: what it appends goes to streams of its own,
 * and it shows no others, nor what was there before. So the suite runs on a node that cannot be
 * emptied.
 */
export const withStreamsOfItsOwn = async (store: LiveEventStore): Promise<LiveEventStore> => {
  const suffix = `~${crypto.randomUUID()}`;
  const { position: start } = await store.append(`corner${suffix}-start`, NO_STREAM, [anEvent()]);
  const ours = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
    events
      .filter(({ stream }) => stream.endsWith(suffix))
      .map((event) => ({ ...event, stream: event.stream.slice(0, -suffix.length) }));
  async function* shown(batches: AsyncIterable<readonly RecordedEvent[]>) {
    for await (const batch of batches) {
      const events = ours(batch);
      if (events.length > 0) yield events;
    }
  }
  /** What is no name of a stream is passed on as it is, to be refused. */
  const named = (stream: string): string =>
    typeof stream === 'string' && stream !== '' ? `${stream}${suffix}` : stream;
  return {
    ...store,
    append: (stream, expectedRevision, events) =>
      store.append(named(stream), expectedRevision, events),
    readStream: (stream, from, texts) => shown(store.readStream(named(stream), from, texts)),
    readAll: (range) => shown(store.readAll({ from: start, ...range })),
    changes: (from, signal) => shown(store.changes(from ?? start, signal)),
    lastEvent: async () => {
      const last = await store.lastEvent();
      return last === null ? null : (ours([last])[0] ?? null);
    },
  };
};
