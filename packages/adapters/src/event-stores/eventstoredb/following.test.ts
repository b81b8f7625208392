import { describe, expect, it } from 'vitest';
import { NO_STREAM, type Position } from '@klacht/domain';
import type { LiveEventStore } from '../../ground/live-event-store.ts';
import { anEvent, journalOf } from '../contract/store-under-test.ts';
import { aStoreOn, endWithTheTest } from './testing/stores-on-a-server.ts';

endWithTheTest();

/** Follows in the background; gives what came so far, and waits for so many. */
const startFollowing = (store: LiveEventStore, from: Position | null = null) => {
  const stop = new AbortController();
  const seen: string[] = [];
  const ended = (async () => {
    for await (const batch of store.changes(from, stop.signal)) {
      seen.push(...batch.map(({ id }) => id));
    }
  })();
  // Heard when it is stopped; until then a test that fails has its own say.
  ended.catch(() => {});
  return {
    seen,
    ended,
    until: async (count: number): Promise<readonly string[]> => {
      await expect.poll(() => seen.length).toBeGreaterThanOrEqual(count);
      return seen;
    },
    stop: async (): Promise<void> => {
      stop.abort();
      await ended;
    },
  };
};

const append = async (store: LiveEventStore, from: number, count: number): Promise<void> => {
  for (let revision = from; revision < from + count; revision += 1) {
    await store.append('complaint-a', revision - 1, [anEvent()]);
  }
};

const idsOf = async (store: LiveEventStore): Promise<readonly string[]> =>
  (await journalOf(store)).map(({ id }) => id);

const LONGER_THAN_A_TEST_MS = 600_000;

describe('following', () => {
  it('goes on by itself after a clean end, and loses and doubles nothing', async () => {
    const told: unknown[] = [];
    const { store, node } = await aStoreOn(1, { onInterrupted: (why) => told.push(why) });
    const following = startFollowing(store);
    await append(store, 0, 5);
    await following.until(5);
    node.endSubscriptions();
    await append(store, 5, 5);
    expect(await following.until(10)).toEqual(await idsOf(store));
    expect(told).toMatchObject([{ code: 'interrupted' }]);
    await following.stop();
  });

  it('goes on by itself after the server was killed and came back', async () => {
    const told: unknown[] = [];
    const { store, node } = await aStoreOn(1, { onInterrupted: (why) => told.push(why) });
    const following = startFollowing(store);
    await append(store, 0, 5);
    await following.until(5);
    node.kill();
    await expect.poll(() => told.length).toBeGreaterThan(1);
    await node.revive();
    await append(store, 5, 5);
    expect(await following.until(10)).toEqual(await idsOf(store));
    await following.stop();
  });

  it('sees every event once, in order, whatever happens to the nodes meanwhile', async () => {
    const { store, cluster } = await aStoreOn(3);
    const { nodes, elect } = cluster;
    for (const { faults } of nodes) Object.assign(faults, { twice: true, bogusCheckpoint: true });
    const following = startFollowing(store);
    const disturbances = [
      () => elect(1),
      () => nodes[1]?.endSubscriptions(),
      () => {
        nodes[1]?.kill();
        elect(2);
      },
      () => nodes[2]?.endSubscriptions(),
      () => {
        if (nodes[2] !== undefined) nodes[2].faults.dropAfterCommit = 2;
      },
      () => elect(0),
    ];
    for (const [index, disturb] of disturbances.entries()) {
      await append(store, index * 50, 25);
      disturb();
      await append(store, index * 50 + 25, 25);
    }
    expect(await following.until(300)).toEqual(await idsOf(store));
    await following.stop();
  });

  it('is not led astray by a checkpoint beyond every event', async () => {
    const { store, node } = await aStoreOn(1);
    node.faults.bogusCheckpoint = true;
    const following = startFollowing(store);
    await append(store, 0, 3);
    await following.until(3);
    node.endSubscriptions();
    await append(store, 3, 3);
    expect(await following.until(6)).toEqual(await idsOf(store));
    await following.stop();
  });

  it('starts over where the server takes the call and says nothing', async () => {
    const told: unknown[] = [];
    const { store, node } = await aStoreOn(1, {
      timeLimitMs: 500,
      onInterrupted: (why) => told.push(why),
    });
    node.faults.silent = true;
    const following = startFollowing(store);
    await expect.poll(() => told.length).toBeGreaterThan(0);
    expect(String(told[0])).toMatch(/no answer within 500 ms/);
    node.faults.silent = false;
    await append(store, 0, 1);
    await following.until(1);
    await following.stop();
  });

  it('tells of a database that was put back to an earlier day, whatever it gained since', async () => {
    for (const gained of [0, 2, 40]) {
      const { store, node, cluster } = await aStoreOn(1, { timeLimitMs: 400 });
      const following = startFollowing(store);
      await append(store, 0, 20);
      await following.until(20);
      node.kill();
      cluster.log.putBack(6);
      await node.revive();
      const { length } = await idsOf(store);
      await append(store, length, gained);
      await expect(following.ended).rejects.toMatchObject({
        kind: 'invalid',
        code: 'unknown-position',
      });
    }
  });

  it('bears with a leader that does not show the last event yet', async () => {
    const told: unknown[] = [];
    const { store, node } = await aStoreOn(1, { onInterrupted: (why) => told.push(why) });
    const following = startFollowing(store);
    await append(store, 0, 20);
    await following.until(20);
    node.faults.behind = 5;
    node.endSubscriptions();
    await expect.poll(() => told.length).toBeGreaterThan(2);
    expect(String(told[1])).toMatch(/the last event, at \d+, is not there/);
    node.faults.behind = 0;
    await append(store, 20, 5);
    expect(await following.until(25)).toEqual(await idsOf(store));
    await following.stop();
  });

  it('leaves other streams and the system alone', async () => {
    const { store } = await aStoreOn(1, { prefixes: ['review-'] });
    const following = startFollowing(store);
    await append(store, 0, 20);
    const event = anEvent();
    await store.append('review-2026', NO_STREAM, [event]);
    expect(await following.until(1)).toEqual([event.id]);
    await following.stop();
  });

  it('slows the server down when its reader is slow, instead of taking everything in', async () => {
    const { store, node } = await aStoreOn(1);
    for (let revision = -1; revision < 4_999; revision += 50) {
      const events = Array.from({ length: 50 }, () =>
        anEvent({ data: { text: 'a'.repeat(9_000) } }),
      );
      await store.append('complaint-a', revision, events);
    }
    const enough = new AbortController();
    let seen = 0;
    for await (const batch of store.changes(null, enough.signal)) {
      if (seen === 0) {
        await new Promise((resolve) => setTimeout(resolve, 400));
        expect(node.sent()).toBeLessThan(1_500);
      }
      seen += batch.length;
      if (seen === 5_000) enough.abort();
    }
    expect(seen).toBe(5_000);
  });

  it.each(['is idle', 'is out of reach'])('waits for no call when the server %s', async (state) => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: LONGER_THAN_A_TEST_MS });
    await append(store, 0, 1);
    const following = startFollowing(store);
    await following.until(1);
    if (state === 'is out of reach') node.kill();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await following.stop();
    await expect.poll(() => node.openCalls()).toBe(0);
  });

  it.each(['silent', 'gone'])('bears with a node that is %s when it starts', async (state) => {
    const told: unknown[] = [];
    const { store, node } = await aStoreOn(1, {
      timeLimitMs: 500,
      onInterrupted: (why) => told.push(why),
    });
    await append(store, 0, 4);
    const [, second] = await journalOf(store);
    if (state === 'silent') node.faults.silent = true;
    else node.kill();
    const following = startFollowing(store, second?.position);
    await expect.poll(() => told.length).toBeGreaterThan(1);
    node.faults.silent = false;
    if (state === 'gone') await node.revive();
    expect(await following.until(2)).toEqual((await idsOf(store)).slice(2));
    await following.stop();
  });

  it('stops at once when the node is silent from the start', async () => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: 60_000 });
    await append(store, 0, 1);
    const [first] = await journalOf(store);
    node.faults.silent = true;
    const followings = [startFollowing(store), startFollowing(store, first?.position)];
    await expect.poll(() => node.openCalls()).toBe(2);
    for (const following of followings) await following.stop();
    await expect.poll(() => node.openCalls()).toBe(0);
  });

  it('leaves no call open on the server when it is left early', async () => {
    const { store, node } = await aStoreOn(1);
    await append(store, 0, 3);
    for await (const batch of store.changes(null, new AbortController().signal)) {
      expect(batch.length).toBeGreaterThan(0);
      break;
    }
    await expect.poll(() => node.openCalls()).toBe(0);
  });
});
