import { randomUUID } from 'node:crypto';
import type { EventStore, NewEvent, RecordedEvent } from '@klacht/domain';

/** How the suite comes by a store: each call gives a new, empty one. */
export type OpenStore = () => Promise<EventStore>;

/** In what a store may differ from the plainest one. */
export type ContractOptions = {
  /** Fields of the metadata that the store adds by itself, such as a hash. */
  readonly adds?: readonly string[];
  /**
   * The most that one append may take, in bytes of JSON in UTF-8: what is larger the store must
   * refuse, whole and with a code of its own, where others must keep it.
   */
  readonly maxAppendBytes?: number;
};

/** The events without what their store added; each must have had all of it. */
export const without = (
  added: readonly string[],
  events: readonly RecordedEvent[],
): RecordedEvent[] =>
  events.map((event) => {
    const metadata = { ...event.metadata };
    for (const field of added) {
      if (!Object.hasOwn(metadata, field)) throw new Error(`expected ${field} in the metadata`);
      delete metadata[field];
    }
    return { ...event, metadata };
  });

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
