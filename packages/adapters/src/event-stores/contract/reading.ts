import { describe, expect, it } from 'vitest';
import { type EventStore, NO_STREAM, type RecordedEvent, type Texts } from '@klacht/domain';
import {
  anEvent,
  type ContractOptions,
  journalOf,
  streamOf,
  type OpenStore,
  without,
  withStore,
} from './store-under-test.ts';

/** Events a, b, a, b … of two streams, `count` in all. */
const interleave = async (store: EventStore, count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1) {
    const stream = index % 2 === 0 ? 'complaint-a' : 'complaint-b';
    await store.append(stream, Math.floor(index / 2) - 1, [anEvent({ data: { index } })]);
  }
};

const indexes = (events: readonly { data: object }[]): unknown[] =>
  events.map(({ data }) => ('index' in data ? data.index : undefined));

export const describeReading = (open: OpenStore, { adds = [] }: ContractOptions): void => {
  describe('reading', () => {
    it('gives nothing for a stream that is not there, and nothing of an empty journal', () =>
      withStore(open, async (store) => {
        expect(await streamOf(store, 'complaint-none')).toEqual([]);
        expect(await journalOf(store)).toEqual([]);
      }));

    it('gives back an event as it was appended, and where it stands', () =>
      withStore(open, async (store) => {
        const event = anEvent({ metadata: { actor: 'anna', $correlationId: 'x' } });
        const { position } = await store.append('complaint-a', NO_STREAM, [event]);
        const expected = { ...event, stream: 'complaint-a', revision: 0, position };
        expect(without(adds, await streamOf(store, 'complaint-a'))).toEqual([expected]);
        expect(without(adds, await journalOf(store))).toEqual([expected]);
      }));

    it('keeps the order of recording over all streams, and of revisions within one', () =>
      withStore(open, async (store) => {
        await interleave(store, 8);
        expect(indexes(await journalOf(store))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
        expect(indexes(await streamOf(store, 'complaint-b'))).toEqual([1, 3, 5, 7]);
      }));

    it('reads several streams together as each by itself, where it can', () =>
      withStore(open, async (store) => {
        if (store.readStreams === undefined) return;
        await interleave(store, 8);
        const wanted = ['complaint-b', 'complaint-none', 'complaint-a', 'complaint-b'];
        const found = await store.readStreams(wanted);
        expect([...found.keys()].toSorted()).toEqual(['complaint-a', 'complaint-b']);
        for (const [stream, events] of found) expect(events).toEqual(await streamOf(store, stream));
        expect([...(await store.readStreams([])).keys()]).toEqual([]);
      }));

    it('tells the last revisions of several streams, where it can', () =>
      withStore(open, async (store) => {
        if (store.lastRevisions === undefined) return;
        await interleave(store, 7);
        const wanted = ['complaint-b', 'complaint-none', 'complaint-a', 'complaint-b'];
        const expected = { 'complaint-a': 3, 'complaint-b': 2 };
        expect(Object.fromEntries(await store.lastRevisions(wanted))).toEqual(expected);
        expect([...(await store.lastRevisions([]))]).toEqual([]);
      }));

    it('counts the streams of a prefix, where it can', () =>
      withStore(open, async (store) => {
        if (store.countStreams === undefined) return;
        expect(await store.countStreams('complaint-')).toBe(0);
        await interleave(store, 7);
        await store.append('review-2025', NO_STREAM, [anEvent(), anEvent()]);
        await store.append('complaint-', NO_STREAM, [anEvent()]);
        await store.append('complaint.x', NO_STREAM, [anEvent()]);
        const counts: (number | undefined)[] = [];
        for (const prefix of ['complaint-', 'complaint-a', 'review-', 'none', '']) {
          counts.push(await store.countStreams(prefix));
        }
        expect(counts).toEqual([3, 1, 1, 0, 5]);
      }));

    it('reads a stream from a revision, included', () =>
      withStore(open, async (store) => {
        const events = Array.from({ length: 1_500 }, (_, index) => anEvent({ data: { index } }));
        await store.append('complaint-a', NO_STREAM, events);
        const from = async (revision: number) =>
          (await Array.fromAsync(store.readStream('complaint-a', revision))).flat();
        expect(indexes(await from(0))).toHaveLength(1_500);
        expect((await from(1)).map(({ revision }) => revision)).toEqual(
          Array.from({ length: 1_499 }, (_, index) => index + 1),
        );
        expect(indexes(await from(1_499))).toEqual([1_499]);
        expect(await from(1_500)).toEqual([]);
        expect((await Array.fromAsync(store.readStream('complaint-none', 3))).flat()).toEqual([]);
      }));

    it('reads the same events, from the same revision, with their texts as they are stored', () =>
      withStore(open, async (store) => {
        await interleave(store, 8);
        const read = async (texts: Texts) =>
          (await Array.fromAsync(store.readStream('complaint-b', 1, texts))).flat();
        const placesOf = (events: readonly RecordedEvent[]) =>
          events.map(({ id, revision, position, metadata }) => ({
            id,
            revision,
            position,
            metadata,
          }));
        expect(placesOf(await read('stored'))).toEqual(placesOf(await read('opened')));
        expect(indexes(await read('stored'))).toEqual([3, 5, 7]);
      }));

    it('does not take a stream for another whose name begins alike', () =>
      withStore(open, async (store) => {
        await store.append('complaint-a', NO_STREAM, [anEvent()]);
        await store.append('complaint-aa', NO_STREAM, [anEvent()]);
        await store.append('complaint-A', NO_STREAM, [anEvent()]);
        expect(await streamOf(store, 'complaint-a')).toHaveLength(1);
      }));

    it('reads from a position and up to one, both included', () =>
      withStore(open, async (store) => {
        await interleave(store, 6);
        const at = (await journalOf(store)).map(({ position }) => position);
        const [from, upTo] = [at[2] ?? '', at[4] ?? ''];
        expect(indexes(await journalOf(store, { from }))).toEqual([2, 3, 4, 5]);
        expect(indexes(await journalOf(store, { upTo }))).toEqual([0, 1, 2, 3, 4]);
        expect(indexes(await journalOf(store, { from, upTo }))).toEqual([2, 3, 4]);
        expect(indexes(await journalOf(store, { from: upTo, upTo: from }))).toEqual([]);
      }));

    it.each(['', '0', '-1', '1.0', 'x', '999999999', '9'.repeat(30)])(
      'refuses the position %j, which it never gave out',
      (position) =>
        withStore(open, async (store) => {
          await store.append('complaint-a', NO_STREAM, [anEvent()]);
          for (const range of [{ from: position }, { upTo: position }]) {
            await expect(journalOf(store, range)).rejects.toMatchObject({
              kind: 'invalid',
              code: 'unknown-position',
            });
          }
        }),
    );

    it('reads many events in order, in more than one batch', () =>
      withStore(open, async (store) => {
        const events = Array.from({ length: 2_500 }, (_, index) => anEvent({ data: { index } }));
        await store.append('complaint-a', NO_STREAM, events);
        for (const read of [store.readAll(), store.readStream('complaint-a')]) {
          const batches = await Array.fromAsync(read);
          expect(batches.length).toBeGreaterThan(1);
          expect(batches.every((batch) => batch.length > 0)).toBe(true);
          expect(indexes(batches.flat())).toEqual(events.map((_, index) => index));
        }
      }));

    it('does not show what was appended after the read began', () =>
      withStore(open, async (store) => {
        const events = Array.from({ length: 2_500 }, () => anEvent());
        await store.append('complaint-a', NO_STREAM, events);
        let seen = 0;
        for await (const batch of store.readAll()) {
          if (seen === 0) await store.append('complaint-b', NO_STREAM, [anEvent()]);
          seen += batch.length;
        }
        expect(seen).toBe(2_500);
      }));

    it('can be left early, and read again', () =>
      withStore(open, async (store) => {
        await interleave(store, 4);
        for await (const batch of store.readAll()) {
          expect(batch.length).toBeGreaterThan(0);
          break;
        }
        expect(await journalOf(store)).toHaveLength(4);
      }));
  });
};
