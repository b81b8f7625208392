import { afterAll } from 'vitest';
import type { LiveEventStore } from '../../ground/live-event-store.ts';
import { describeEventStore, describeFollowing } from '../contract/event-store-contract.ts';
import { openEventStoreDb } from './eventstoredb-event-store.ts';
import { startCluster } from './testing/cluster.ts';
import { inOwnCorner } from './testing/own-corner.ts';
import { describeOnRealNode } from './testing/real-node.ts';

/** A store on a node of its own, which stops with it. */
const openOnDouble = async (): Promise<LiveEventStore> => {
  const cluster = await startCluster(1);
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

suites('eventstoredb, on the double', openOnDouble);
describeOnRealNode(suites);

const crowded = startCluster(1);
afterAll(async () => (await crowded).stop());
describeFollowing('eventstoredb, in a corner of a node that others use', async () =>
  inOwnCorner(openEventStoreDb((await crowded).address)),
);
