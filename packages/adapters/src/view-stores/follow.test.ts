import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type EventStore, KlachtError, type RecordedEvent } from '@klacht/domain';
import { chained } from '../proof/chained.ts';
import { sealed } from '../sealing/sealed.ts';
import type { LiveEventStore } from '../ground/live-event-store.ts';
import { anEvent } from '../event-stores/contract/store-under-test.ts';
import {
  aStoreOn,
  endWithTheTest,
} from '../event-stores/eventstoredb/testing/stores-on-a-server.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { createMemoryKeyStore } from '../key-stores/memory/memory-key-store.ts';
import { follow, type FollowOptions } from './follow.ts';
import { openRegisterView, type RegisterView } from './sqlite-register-view.ts';
import { expectSame, fill, newViewsFile, procedures } from './testing/filled-journal.ts';

endWithTheTest();

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const start = (view: RegisterView, store: LiveEventStore, options: Partial<FollowOptions> = {}) => {
  const stop = new AbortController();
  const ended = follow(view, store, { signal: stop.signal, ...options });
  // Heard when it is stopped; until then a test that fails has its own say.
  ended.catch(() => {});
  return {
    ended,
    stop: async (): Promise<void> => {
      stop.abort();
      await ended;
    },
  };
};

const lastOf = async (store: EventStore): Promise<RecordedEvent | undefined> =>
  (await Array.fromAsync(store.readAll())).flat().at(-1);

const untilLevel = async (view: RegisterView, store: EventStore): Promise<void> => {
  const last = await lastOf(store);
  await expect.poll(() => view.checkpoint()?.position).toBe(last?.position);
};

const STORES: readonly [string, () => Promise<LiveEventStore>][] = [
  ['memory', async () => createMemoryEventStore()],
  ['SQLite', async () => openSqliteEventStore(newViewsFile(), { pollMs: 5 })],
  ['EventStoreDB', async () => (await aStoreOn(1)).store],
];

describe.each(STORES)('following a journal: %s', (_, open) => {
  it('takes in what is there and what comes, sealed and chained too, and stops when told', async () => {
    const store = sealed(chained(await open()), createMemoryKeyStore());
    await fill(store, 0, 60);
    const view = openRegisterView(':memory:', procedures);
    const following = start(view, store);
    await untilLevel(view, store);
    await fill(store, 60, 120);
    await untilLevel(view, store);
    await expectSame(view, store);
    await following.stop();
    const before = view.checkpoint();
    await fill(store, 120, 125);
    await sleep(50);
    expect(view.checkpoint()).toEqual(before);
    view.close();
    await store.close();
  });

  it('lets two follow into one file', async () => {
    const store = await open();
    const file = newViewsFile();
    const views = [openRegisterView(file, procedures), openRegisterView(file, procedures)];
    const followings = views.map((view) => start(view, store));
    await fill(store, 0, 150);
    for (const view of views) {
      await untilLevel(view, store);
      await expectSame(view, store);
    }
    for (const following of followings) await following.stop();
    for (const view of views) view.close();
  });

  it('stops at an event that it cannot read, or sets it aside and goes on', async () => {
    const store = await open();
    await fill(store, 0, 20);
    const view = openRegisterView(':memory:', procedures);
    const following = start(view, store, { onError: () => {} });
    await untilLevel(view, store);
    const { position } = await store.append('complaint-x', -1, [anEvent({ type: 'Forgotten' })]);
    await expect(following.ended).rejects.toMatchObject({
      code: 'poison-event',
      details: { stream: 'complaint-x', revision: 0, position, type: 'Forgotten' },
    });
    const goingOn = start(view, store, { onPoison: 'set-aside' });
    await fill(store, 20, 40);
    await untilLevel(view, store);
    expect(view.setAside()).toMatchObject([{ stream: 'complaint-x', position }]);
    await goingOn.stop();
    view.close();
  });

  it('lets one wait for what one wrote', async () => {
    const store = await open();
    const file = newViewsFile();
    const writer = openRegisterView(file, procedures);
    const reader = openRegisterView(file, procedures);
    const following = start(writer, store);
    await fill(store, 0, 30);
    const last = await lastOf(store);
    const written = { stream: last?.stream ?? '', revision: last?.revision ?? 0 };
    await Promise.all([writer.waitFor(written), reader.waitFor(written)]);
    await expectSame(reader, store);
    const next = { ...written, revision: written.revision + 1 };
    await expect(writer.waitFor(next, { timeoutMs: 60 })).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'not-caught-up',
    });
    await expect(writer.waitFor(next, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'not-caught-up',
    });
    await expect(writer.waitFor({ ...next, stream: 'review-2026' })).rejects.toMatchObject({
      code: 'not-in-view',
    });
    await following.stop();
    writer.close();
    reader.close();
  });
});

describe('following', () => {
  it('takes in each event once, though the store gives some twice', async () => {
    const store = createMemoryEventStore();
    await fill(store, 0, 10);
    const stuttering: LiveEventStore = {
      ...store,
      changes: async function* (from, signal) {
        let before: readonly RecordedEvent[] = (await Array.fromAsync(store.readAll())).flat();
        for await (const batch of store.changes(from, signal)) {
          yield [...before.slice(-3), ...batch, ...batch];
          before = batch;
        }
      },
    };
    const view = openRegisterView(':memory:', procedures);
    const following = start(view, stuttering);
    await fill(store, 10, 90);
    await untilLevel(view, store);
    await expectSame(view, store);
    await following.stop();
    view.close();
  });

  it('tells of a journal out of reach, and goes on; without anybody to tell it ends', async () => {
    const store = createMemoryEventStore();
    let failing = 2;
    const shaky: LiveEventStore = {
      ...store,
      readAll: (range) => {
        failing -= 1;
        if (failing >= 0) throw new KlachtError('unavailable', 'store-unreachable', 'away');
        return store.readAll(range);
      },
    };
    const view = openRegisterView(':memory:', procedures);
    await expect(start(view, shaky).ended).rejects.toMatchObject({ code: 'store-unreachable' });
    const told: unknown[] = [];
    const following = start(view, shaky, { onError: (error) => told.push(error) });
    await fill(store, 0, 10);
    await untilLevel(view, store);
    expect(told).toMatchObject([{ code: 'store-unreachable' }]);
    await store.close();
    await expect(following.ended).rejects.toMatchObject({ code: 'store-closed' });
    view.close();
  });

  it('builds the view anew when the database is put back to an earlier day meanwhile', async () => {
    const { store, node, cluster } = await aStoreOn(1, { timeLimitMs: 2_000 });
    await fill(store, 0, 40);
    const view = openRegisterView(':memory:', procedures);
    const told: unknown[] = [];
    const following = start(view, store, { onError: (error) => told.push(error) });
    await untilLevel(view, store);
    // It follows: a call is open that nobody reads to its end.
    await expect.poll(() => node.openCalls()).toBe(1);
    node.kill();
    cluster.log.putBack(12);
    await node.revive();
    await fill(store, 0, 20);
    await untilLevel(view, store);
    await expectSame(view, store);
    expect(told).toMatchObject([{ code: 'unknown-position' }]);
    await fill(store, 20, 30);
    await untilLevel(view, store);
    await expectSame(view, store);
    await following.stop();
    view.close();
  });

  it('stops when told while the journal does not answer, and keeps what it took in', async () => {
    const store = createMemoryEventStore();
    await fill(store, 0, 40);
    const { promise: asked, resolve: isAsked } = Promise.withResolvers<undefined>();
    const stuck: LiveEventStore = {
      ...store,
      readAll: async function* (range) {
        yield (await Array.fromAsync(store.readAll(range))).flat().slice(0, 25);
        isAsked(undefined);
        await new Promise(() => {});
      },
    };
    const view = openRegisterView(':memory:', procedures);
    await view.catchUp(store);
    const before = Number(view.checkpoint()?.position);
    await fill(store, 40, 80);
    const following = start(view, stuck);
    await asked;
    await following.stop();
    expect(Number(view.checkpoint()?.position)).toBe(before + 24);
    view.close();
  });

  it('leaves a view equal to a fresh fold, whenever the process that follows is killed', async () => {
    const journal = newViewsFile();
    const file = newViewsFile();
    const store = openSqliteEventStore(journal);
    const view = openRegisterView(file, procedures);
    const fixture = path.join(import.meta.dirname, 'fixtures/follower.ts');
    let compared = 0;
    for (let round = 0; round < 6; round += 1) {
      const args = ['--disable-warning=ExperimentalWarning', fixture, journal, file];
      const follower = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      children.push(follower);
      await once(follower.stdout, 'data');
      const ended = once(follower, 'exit');
      await fill(store, round * 60, round * 60 + 30);
      // A slow machine may get nowhere in any round; in the last it is given the time.
      if (round < 5) await sleep(Math.random() * 150);
      else await expect.poll(() => view.checkpoint()).not.toBeNull();
      follower.kill('SIGKILL');
      await fill(store, round * 60 + 30, (round + 1) * 60);
      expect(await ended).toEqual([null, 'SIGKILL']);
      // What the killed process left is the fold of the journal up to there, no more and no less.
      const reached = view.checkpoint();
      if (reached === null) continue;
      const { position } = reached;
      await expectSame(view, { ...store, readAll: () => store.readAll({ upTo: position }) });
      compared += 1;
    }
    expect(compared).toBeGreaterThan(0);
    await view.catchUp(store);
    await expectSame(view, store);
    view.close();
    await store.close();
  });
});
