import { KlachtError } from '../../errors.ts';
import type { EventStore, RecordedEvent } from '../../journal/event-store.ts';

/**
 * A journal in an array, for tests that need a store and must not know one. It gives two events a
 * batch and ends with an empty batch, which the port allows.
 *
 * @param before called before each append is looked at, with how many there were: to be first
 */
export const listStore = (
  before: (appends: number, store: EventStore) => Promise<void> = () => Promise.resolve(),
): EventStore & { readonly journal: readonly RecordedEvent[] } => {
  const journal: RecordedEvent[] = [];
  let appends = 0;
  const of = (stream: string) => journal.filter((event) => event.stream === stream);

  async function* inBatches(events: readonly RecordedEvent[]) {
    for (let start = 0; start < events.length; start += 2) yield events.slice(start, start + 2);
    yield [];
  }

  const store: EventStore = {
    append: async (stream, expectedRevision, events) => {
      appends += 1;
      await before(appends, store);
      const there = of(stream);
      const revision = there.length - 1;
      if (revision !== expectedRevision) {
        const last = there[expectedRevision + events.length];
        if (
          last !== undefined &&
          events.every(({ id }, n) => there[expectedRevision + 1 + n]?.id === id)
        ) {
          return { outcome: 'repeated', revision: last.revision, position: last.position };
        }
        const message = `${stream}: expected revision ${expectedRevision}, got ${revision}`;
        throw new KlachtError('conflict', 'conflict', message);
      }
      events.forEach((event, index) => {
        const place = { revision: revision + 1 + index, position: String(journal.length) };
        journal.push({ ...event, stream, ...place });
      });
      return {
        outcome: 'recorded',
        revision: revision + events.length,
        position: String(journal.length - 1),
      };
    },
    readStream: (stream, from = 0) => inBatches(of(stream).slice(from)),
    readAll: () => inBatches(journal),
    close: () => Promise.resolve(),
  };
  return { ...store, journal };
};
