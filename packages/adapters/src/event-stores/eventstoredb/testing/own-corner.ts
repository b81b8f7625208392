import type { RecordedEvent } from '@klacht/domain';
import type { LiveEventStore } from '../../changes.ts';

/**
 * Makes a store that others use too look new and empty: what it appends goes to streams of its own,
 * and it shows no others. So the suite runs on a node that cannot be emptied.
 */
export const inOwnCorner = (store: LiveEventStore): LiveEventStore => {
  const suffix = `~${crypto.randomUUID()}`;
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
  return {
    append: (stream, expectedRevision, events) =>
      store.append(`${stream}${suffix}`, expectedRevision, events),
    readStream: (stream) => shown(store.readStream(`${stream}${suffix}`)),
    readAll: (range) => shown(store.readAll(range)),
    changes: (from, signal) => shown(store.changes(from, signal)),
    close: () => store.close(),
  };
};
