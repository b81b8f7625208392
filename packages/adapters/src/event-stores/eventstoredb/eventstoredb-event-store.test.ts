import { afterAll } from 'vitest';
import type { LiveEventStore } from '../../ground/live-event-store.ts';
import { describeEventStore, describeFollowing } from '../contract/event-store-contract.ts';
import { openEventStoreDb } from './eventstoredb-event-store.ts';
import { startCluster } from './testing/cluster.ts';
import { type Version, versions } from './testing/manners.ts';
import { describeOnRealNode } from './testing/real-node.ts';
import { withStreamsOfItsOwn } from './testing/streams-of-its-own.ts';

/** A store on a node of its own, which stops with it. */
const openOnDouble = async (version: Version): Promise<LiveEventStore> => {
  const cluster = await startCluster(1, version);
  const store = openEventStoreDb(cluster.address);
  return {
    ...store,
    close: async () => {
      await store.close();
      cluster.stop();
    },
  };
};

const suites = (name: string, open: () => Promise<LiveEventStore>): void => {
  describeEventStore(name, open, { maxAppendBytes: 1_048_576 });
  describeFollowing(name, open);
};

for (const version of versions) {
  suites(`eventstoredb, on the double as ${version}`, () => openOnDouble(version));
}
describeOnRealNode(suites);

const crowded = startCluster(1);
afterAll(async () => (await crowded).stop());
suites('eventstoredb, on a node that others use', async () =>
  withStreamsOfItsOwn(openEventStoreDb((await crowded).address)),
);
