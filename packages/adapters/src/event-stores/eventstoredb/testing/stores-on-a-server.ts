import { afterEach } from 'vitest';
import type { LiveEventStore } from '../../../ground/live-event-store.ts';
import { type EventStoreDbOptions, openEventStoreDb } from '../eventstoredb-event-store.ts';
import { type Cluster, type Node, startCluster } from './cluster.ts';
import type { LogEvent } from './server-log.ts';
import type { Version } from './manners.ts';

const opened: (() => Promise<void>)[] = [];

export type Given = {
  readonly store: LiveEventStore;
  readonly cluster: Cluster;
  /** The first, which leads. */
  readonly node: Node;
};

/** A store on so many nodes; all end with the test. */
export const aStoreOn = async (
  size: number,
  { version, ...options }: EventStoreDbOptions & { readonly version?: Version } = {},
): Promise<Given> => {
  const cluster = await startCluster(size, version);
  const [node] = cluster.nodes;
  if (node === undefined) throw new Error('expected a node');
  const store = openEventStoreDb(cluster.address, options);
  opened.push(async () => {
    await store.close();
    cluster.stop();
  });
  return { store, cluster, node };
};

export const endWithTheTest = (): void => {
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((end) => end()));
  });
};

/** What the log holds beside the server's own events. */
export const ours = ({ log }: Cluster): readonly LogEvent[] =>
  log.events.filter(({ stream }) => !stream.startsWith('$'));

/** Runs, and tells how long it took, in milliseconds. */
export const timed = async <Result>(work: Promise<Result>): Promise<[Result, number]> => {
  const started = performance.now();
  const result = await work;
  return [result, performance.now() - started];
};
