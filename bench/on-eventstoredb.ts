import { openEventStoreDb } from '../packages/adapters/src/event-stores/eventstoredb/eventstoredb-event-store.ts';
import { openClient } from '../packages/adapters/src/event-stores/eventstoredb/testing/client.ts';
import { type Comparison, compare } from './compare.ts';
import { startDouble } from './double.ts';
import { historyOf } from './histories.ts';
import { record } from './journal-file.ts';
import type { Settings } from './settings.ts';
import { byExecute, byWriting, type Step } from './steps.ts';

/** Each on a node of its own, in a process of its own. */
const onNodes = async <Result>(
  count: number,
  work: (addresses: readonly string[]) => Promise<Result>,
): Promise<Result> => {
  const nodes = await Promise.all(Array.from({ length: count }, startDouble));
  try {
    return await work(nodes.map(({ address }) => address));
  } finally {
    for (const { stop } of nodes) stop();
  }
};

/** A step of new complaints by `execute`, beside the store's own append and the client's. */
export const onEventStoreDb = (settings: Settings, step: Step): Promise<Comparison> =>
  onNodes(3, async ([ours = '', stores = '', clients = '']) => {
    const journal = openEventStoreDb(ours);
    const store = openEventStoreDb(stores);
    const client = openClient(clients);
    const comparison = await compare(
      { benchmark: `${step}, on the double of EventStoreDB`, unit: 'append of 1 event' },
      settings.rounds,
      [
        byExecute(settings, step, journal),
        byWriting('append of the store', settings, step, (stream, expected, event) =>
          store.append(stream, expected, [event]),
        ),
        byWriting('append of the client', settings, step, client.append),
      ],
    );
    await Promise.all([journal.close(), store.close(), client.close()]);
    return comparison;
  });

/** So long may an append take while many are on their way, before anything is measured. */
const TO_FILL_MS = 120_000;

/** The whole journal read, beside the client's own reading of all. */
export const readAllOnEventStoreDb = ({ complaints, rounds }: Settings): Promise<Comparison> =>
  onNodes(1, async ([address = '']) => {
    const store = openEventStoreDb(address, { timeLimitMs: TO_FILL_MS });
    await record(store, complaints, historyOf);
    const client = openClient(address);
    const comparison = await compare(
      { benchmark: 'read-all, on the double of EventStoreDB', unit: 'event' },
      rounds,
      [
        {
          name: 'klacht',
          run: async () => {
            let [operations, sum] = [0, 0];
            for await (const batch of store.readAll()) {
              for (const { revision } of batch) sum += revision + 1;
              operations += batch.length;
            }
            return { operations, checksum: () => sum };
          },
        },
        {
          name: 'reading of the client',
          run: async () => {
            let [operations, sum] = [0, 0];
            for await (const revision of client.revisions()) {
              sum += revision + 1;
              operations += 1;
            }
            return { operations, checksum: () => sum };
          },
        },
      ],
    );
    await Promise.all([store.close(), client.close()]);
    return comparison;
  });
