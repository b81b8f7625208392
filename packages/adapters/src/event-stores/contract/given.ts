import { randomUUID } from 'node:crypto';
import type { EventStore, NewEvent, RecordedEvent } from '@klacht/domain';

/** How the suite comes by a store: each call gives a new, empty one. */
export type OpenStore = () => Promise<EventStore>;

/** What a store cannot hold, where it is less than anybody would write. */
export type StoreLimits = {
  /** The most that one append may take, in bytes of JSON in UTF-8. */
  readonly maxAppendBytes?: number;
};

/** An event to append; what is not told does not matter to the test. */
export const anEvent = (change: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'SomethingHappened',
  data: { at: '2026-04-02' },
  metadata: { actor: 'anna' },
  recordedAt: '2026-04-02T08:00:00Z',
  ...change,
});

export const streamOf = async (store: EventStore, stream: string): Promise<RecordedEvent[]> =>
  (await Array.fromAsync(store.readStream(stream))).flat();

export const journalOf = async (
  store: EventStore,
  range: Parameters<EventStore['readAll']>[0] = {},
): Promise<RecordedEvent[]> => (await Array.fromAsync(store.readAll(range))).flat();

/** Runs with a store of its own, which is closed whatever happens. */
export const withStore = async <Store extends EventStore>(
  open: () => Promise<Store>,
  test: (store: Store) => Promise<void>,
): Promise<void> => {
  const store = await open();
  try {
    await test(store);
  } finally {
    await store.close();
  }
};
