import { describe, expect, it } from 'vitest';
import { type EventStore, isKlachtError, type NewStream, NO_STREAM } from '@klacht/domain';
import { anEvent, journalOf, type OpenStore, streamOf, withStore } from './store-under-test.ts';

/** Begins streams as the store does it, or one after another, as a store without it would. */
const begun = async (
  store: EventStore,
  streams: readonly NewStream[],
): Promise<readonly boolean[]> => {
  if (store.append.begin !== undefined) return store.append.begin(streams);
  const answers: boolean[] = [];
  for (const { stream, events } of streams) {
    const appended = await store.append(stream, NO_STREAM, events).catch((error: unknown) => {
      if (isKlachtError(error, 'conflict')) return null;
      throw error;
    });
    answers.push(appended?.outcome === 'recorded');
  }
  return answers;
};

export const describeBeginning = (open: OpenStore): void => {
  describe('beginning several streams', () => {
    it('records each as an append of its own would, in the order that they are given', () =>
      withStore(open, async (store) => {
        const streams = ['complaint-b', 'complaint-a', 'complaint-c'].map((stream, index) => ({
          stream,
          events: Array.from({ length: index + 1 }, () => anEvent()),
        }));
        expect(await begun(store, streams)).toEqual([true, true, true]);
        const ids = streams.flatMap(({ events }) => events.map(({ id }) => id));
        expect((await journalOf(store)).map(({ id }) => id)).toEqual(ids);
        const [last] = (await streamOf(store, 'complaint-c')).toReversed();
        expect(last).toMatchObject({ revision: 2, data: { at: '2026-04-02' } });
        const next = await store.append('complaint-a', 1, [anEvent()]);
        expect(next).toMatchObject({ outcome: 'recorded', revision: 2 });
      }));

    it('leaves one that is there as it is, and none is begun twice', () =>
      withStore(open, async (store) => {
        const there = anEvent();
        await store.append('complaint-a', NO_STREAM, [there]);
        const answers = await begun(store, [
          { stream: 'complaint-a', events: [anEvent(), anEvent()] },
        ]);
        expect(answers).toEqual([false]);
        expect((await journalOf(store)).map(({ id }) => id)).toEqual([there.id]);
        const both = { stream: 'complaint-b', events: [anEvent()] };
        expect(await begun(store, [both])).toEqual([true]);
        expect(await begun(store, [both])).toEqual([false]);
        expect(await journalOf(store)).toHaveLength(2);
      }));

    it('refuses what no append takes, and then begins none', () =>
      withStore(open, async (store) => {
        const { begin } = store.append;
        if (begin === undefined) return;
        const streams = [
          { stream: 'complaint-a', events: [anEvent()] },
          { stream: 'complaint-b', events: [] },
        ];
        await expect(begin(streams)).rejects.toMatchObject({ kind: 'invalid' });
        expect(await journalOf(store)).toEqual([]);
      }));
  });
};
