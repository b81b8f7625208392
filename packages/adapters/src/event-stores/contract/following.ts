import { describe, expect, it } from 'vitest';
import { NO_STREAM, type RecordedEvent } from '@klacht/domain';
import type { LiveEventStore } from '../../ground/live-event-store.ts';
import { anEvent, journalOf, withStore } from './store-under-test.ts';

/** How the suite comes by a store that tells what is new: each call gives a new, empty one. */
export type OpenLiveStore = () => Promise<LiveEventStore>;

/** Follows until it has seen so many events, and stops. */
const firstChanges = async (
  store: LiveEventStore,
  from: string | null,
  count: number,
): Promise<RecordedEvent[]> => {
  const enough = new AbortController();
  const seen: RecordedEvent[] = [];
  for await (const batch of store.changes(from, enough.signal)) {
    expect(batch.length).toBeGreaterThan(0);
    seen.push(...batch);
    if (seen.length >= count) enough.abort();
  }
  return seen;
};

const appendOneByOne = async (store: LiveEventStore, stream: string, count: number) => {
  for (let revision = 0; revision < count; revision += 1) {
    await store.append(stream, revision - 1, [anEvent({ data: { revision } })]);
  }
};

/**
 * What every store that can be followed passes, beside the suite of an event store; for vitest.
 *
 * @example
 * describeFollowing('my store', async () => openMyStore());
 */
export const describeFollowing = (name: string, open: OpenLiveStore): void => {
  describe(`${name}, followed`, () => {
    it('gives what is there first, and then what comes, in the order of recording', () =>
      withStore(open, async (store) => {
        await appendOneByOne(store, 'complaint-a', 3);
        const following = firstChanges(store, null, 9);
        await Promise.all([
          appendOneByOne(store, 'complaint-b', 3),
          appendOneByOne(store, 'review-2026', 3),
        ]);
        expect(await following).toEqual(await journalOf(store));
      }));

    it('knows the event that was recorded last, in whatever stream', () =>
      withStore(open, async (store) => {
        expect(await store.lastEvent()).toBeNull();
        for (const stream of ['complaint-a', 'review-2026', 'complaint-b']) {
          await appendOneByOne(store, stream, 2);
          expect(await store.lastEvent()).toEqual((await journalOf(store)).at(-1));
        }
      }));

    it('goes on after a position, which it does not give again', () =>
      withStore(open, async (store) => {
        await appendOneByOne(store, 'complaint-a', 4);
        const journal = await journalOf(store);
        expect(await firstChanges(store, journal[1]?.position ?? '', 2)).toEqual(journal.slice(2));
      }));

    it('waits where there is nothing yet, and wakes when something comes', () =>
      withStore(open, async (store) => {
        const [fromNothing] = [firstChanges(store, null, 1)];
        const { position } = await store.append('complaint-a', NO_STREAM, [anEvent()]);
        expect(await fromNothing).toMatchObject([{ position }]);
        const fromLast = firstChanges(store, position, 1);
        const second = await store.append('complaint-a', 0, [anEvent()]);
        expect(await fromLast).toMatchObject([{ position: second.position }]);
      }));

    it('gives many events once each, to a slow reader too', () =>
      withStore(open, async (store) => {
        const events = Array.from({ length: 2_500 }, () => anEvent());
        await store.append('complaint-a', NO_STREAM, events);
        const enough = new AbortController();
        const seen: string[] = [];
        for await (const batch of store.changes(null, enough.signal)) {
          if (seen.length === 0) await store.append('complaint-b', NO_STREAM, [anEvent()]);
          await new Promise((resolve) => setTimeout(resolve, 2));
          seen.push(...batch.map(({ id }) => id));
          if (seen.length >= 2_501) enough.abort();
        }
        expect(seen).toEqual((await journalOf(store)).map(({ id }) => id));
      }));

    it('serves several at once, each from its own place', () =>
      withStore(open, async (store) => {
        await appendOneByOne(store, 'complaint-a', 3);
        const journal = await journalOf(store);
        const all = await Promise.all([
          firstChanges(store, null, 3),
          firstChanges(store, journal[0]?.position ?? '', 2),
        ]);
        expect(all).toEqual([journal, journal.slice(1)]);
      }));

    it('ends without an error when the signal is aborted, before and while it waits', () =>
      withStore(open, async (store) => {
        expect(await Array.fromAsync(store.changes(null, AbortSignal.abort()))).toEqual([]);
        const stop = new AbortController();
        const waiting = Array.fromAsync(store.changes(null, stop.signal));
        setTimeout(() => stop.abort(), 20);
        expect(await waiting).toEqual([]);
      }));

    it('ends without an error when the signal is aborted while it looks for its place', () =>
      withStore(open, async (store) => {
        const { position } = await store.append('complaint-a', NO_STREAM, [anEvent()]);
        const stop = new AbortController();
        const looking = Array.fromAsync(store.changes(position, stop.signal));
        stop.abort();
        expect(await looking).toEqual([]);
      }));

    it('can be left before the end', () =>
      withStore(open, async (store) => {
        await appendOneByOne(store, 'complaint-a', 3);
        for await (const batch of store.changes(null, new AbortController().signal)) {
          expect(batch[0]?.revision).toBe(0);
          break;
        }
        expect(await journalOf(store)).toHaveLength(3);
      }));

    it.each(['', '0', '1.0', 'x', '999999999', '9'.repeat(30)])(
      'refuses to go on from %j, which it never gave out',
      (position) =>
        withStore(open, async (store) => {
          await store.append('complaint-a', NO_STREAM, [anEvent()]);
          await expect(firstChanges(store, position, 1)).rejects.toMatchObject({
            kind: 'invalid',
            code: 'unknown-position',
          });
        }),
    );

    it('says so when the store is closed while it waits', async () => {
      const store = await open();
      const following = firstChanges(store, null, 1);
      setTimeout(() => void store.close(), 20);
      await expect(following).rejects.toMatchObject({ code: 'store-closed' });
    });
  });
};
