import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type EventStore, KlachtError, NO_STREAM, type RecordedEvent } from '@klacht/domain';
import type { LiveEventStore } from '../ground/live-event-store.ts';
import { anEvent } from '../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { follow } from './follow.ts';
import { openRegisterView } from './sqlite-register-view.ts';
import { expectSame, fill, newViewsFile, procedures } from './testing/filled-journal.ts';

const journalOf = async (store: EventStore): Promise<readonly RecordedEvent[]> =>
  (await Array.fromAsync(store.readAll())).flat();

describe('taking in what a journal gained', () => {
  it('keeps what came before an event that it cannot read', async () => {
    const store = createMemoryEventStore();
    await fill(store, 0, 10);
    const view = openRegisterView(':memory:', procedures);
    await view.catchUp(store);
    const [after, had] = [view.checkpoint(), (await journalOf(store)).length];
    await fill(store, 10, 30);
    const last = (await journalOf(store)).at(-1);
    await store.append('complaint-x', NO_STREAM, [anEvent({ type: 'Forgotten' })]);
    const gained = (await journalOf(store)).slice(had);
    expect(() => view.takeIn(gained, after)).toThrowError(
      expect.objectContaining({ code: 'poison-event' }) as Error,
    );
    expect(view.checkpoint()?.eventId).toBe(last?.id);
    await expectSame(view, {
      ...store,
      readAll: () => store.readAll({ upTo: last?.position ?? '' }),
    });
    view.close();
  });

  it('goes on from where another process has come meanwhile', async () => {
    const store = createMemoryEventStore();
    await fill(store, 0, 10);
    const [waiting, hold] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const held: LiveEventStore = {
      ...store,
      changes: async function* (...from) {
        waiting.resolve();
        await hold.promise;
        yield* store.changes(...from);
      },
    };
    const file = newViewsFile();
    const view = openRegisterView(file, procedures);
    const stop = new AbortController();
    const following = follow(view, held, { signal: stop.signal });
    await waiting.promise;
    await fill(store, 10, 30);
    const other = openRegisterView(file, procedures);
    await other.catchUp(store);
    other.close();
    await fill(store, 30, 31);
    const last = (await journalOf(store)).at(-1);
    hold.resolve();
    await expect.poll(() => view.checkpoint()?.eventId).toBe(last?.id);
    await expectSame(view, store);
    stop.abort();
    await following;
    view.close();
  });

  it('leaves a journal that is out of reach alone for a while before each new try', async () => {
    const store: LiveEventStore = {
      ...createMemoryEventStore(),
      readAll: async function* () {
        await setImmediate();
        yield await Promise.reject(new KlachtError('unavailable', 'store-unreachable', 'away'));
      },
    };
    const view = openRegisterView(':memory:', procedures);
    const stop = new AbortController();
    const toldAt: number[] = [];
    await follow(view, store, {
      signal: stop.signal,
      onError: () => {
        toldAt.push(performance.now());
        if (toldAt.length === 4) stop.abort();
      },
    });
    const [first = 0, , , fourth = 0] = toldAt;
    expect(fourth - first).toBeGreaterThan(250);
    view.close();
  });
});
