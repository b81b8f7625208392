import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent, journalOf } from '../contract/store-under-test.ts';
import { openEventStoreDb } from './eventstoredb-event-store.ts';
import { type Cluster, startCluster } from './testing/cluster.ts';
import { aStoreOn, endWithTheTest, type Given, ours } from './testing/stores-on-a-server.ts';

endWithTheTest();

/** The first node leads, is used, hangs, and is followed by the second. */
const hang = async ({ store, cluster, node }: Given): Promise<void> => {
  await store.append('complaint-a', NO_STREAM, [anEvent()]);
  node.faults.silent = true;
  cluster.elect(1);
};

const LONGER_THAN_A_TEST_MS = 600_000;

const fallSilent = ({ nodes }: Cluster): void => {
  for (const { faults } of nodes) faults.silent = true;
};

describe('a node that is lost in the election of a leader', () => {
  it('does not end the process: it appends and follows on the next leader', async () => {
    const fixture = path.join(import.meta.dirname, 'fixtures/node-lost-in-election.ts');
    const args = ['--disable-warning=ExperimentalWarning', fixture];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    expect({ stdout, stderr }).toEqual({ stdout: 'complaint-a complaint-b', stderr: '' });
  });
});

describe('a cluster of which no node answers', () => {
  it('does not keep a store from being closed that never called it', async () => {
    const { store, cluster } = await aStoreOn(3, { timeLimitMs: LONGER_THAN_A_TEST_MS });
    fallSilent(cluster);
    await store.close();
  });

  it('does not keep a store from being closed after a call', async () => {
    const { store, cluster } = await aStoreOn(3, { timeLimitMs: 300 });
    fallSilent(cluster);
    await expect(store.append('complaint-a', NO_STREAM, [anEvent()])).rejects.toMatchObject({
      kind: 'unavailable',
    });
    await store.close();
    // By itself the client would ask each of them ten times over.
    for (const { asked } of cluster.nodes) expect(asked().leaders).toBeLessThan(3);
  });
});

describe('a cluster that is not there', () => {
  it('recorded nothing, and an append to it says so', async () => {
    const { store, cluster } = await aStoreOn(2, { timeLimitMs: 500 });
    cluster.stop();
    await expect(store.append('complaint-a', NO_STREAM, [anEvent()])).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'store-unreachable',
    });
  });
});

describe('nodes without TLS, at an address with TLS', () => {
  it.each([1, 2])('of %i: the error says to check TLS', async (size) => {
    const cluster = await startCluster(size);
    const hosts = cluster.nodes.map(({ port }) => `localhost:${port}`).join(',');
    const store = openEventStoreDb(`esdb://anna:secret@${hosts}`, { timeLimitMs: 2_000 });
    await expect(store.append('complaint-a', NO_STREAM, [anEvent()])).rejects.toMatchObject({
      code: 'store-unreachable',
      message: expect.stringMatching(/check hosts, ports and TLS/) as unknown,
    });
    await store.close();
    cluster.stop();
  });
});

describe('a node that takes every call and answers none, when another leads', () => {
  it('is left by appends and reads within their time, and recorded is each once', async () => {
    const given = await aStoreOn(3, { timeLimitMs: 8_000 });
    await hang(given);
    const { store, cluster } = given;
    const [first, second, read] = await Promise.all([
      store.append('complaint-a', 0, [anEvent()]),
      store.append('complaint-b', NO_STREAM, [anEvent()]),
      journalOf(store),
    ]);
    expect([first.revision, second.revision]).toEqual([1, 0]);
    expect(read[0]).toMatchObject({ stream: 'complaint-a', revision: 0 });
    expect(ours(cluster)).toHaveLength(3);
    const before = given.node.asked().appends;
    expect((await store.append('complaint-b', 0, [anEvent()])).revision).toBe(1);
    expect(given.node.asked().appends).toBe(before);
  });

  it('is left by who follows', async () => {
    const given = await aStoreOn(3, { timeLimitMs: 1_000 });
    await hang(given);
    const enough = new AbortController();
    for await (const [event] of given.store.changes(null, enough.signal)) {
      expect(event).toMatchObject({ stream: 'complaint-a', revision: 0 });
      enough.abort();
    }
    expect(enough.signal.aborted).toBe(true);
  });

  it('is kept where there is no other, and is used again when it answers', async () => {
    const { store, node, cluster } = await aStoreOn(1, { timeLimitMs: 4_000 });
    node.faults.silent = true;
    const appending = store.append('complaint-a', NO_STREAM, [anEvent()]);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    node.faults.silent = false;
    expect(await appending).toMatchObject({ revision: 0 });
    expect(ours(cluster)).toHaveLength(1);
  });
});
