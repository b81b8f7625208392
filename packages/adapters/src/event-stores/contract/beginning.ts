import { describe, expect, it } from 'vitest';
import {
  type EventStore,
  isKlachtError,
  type NewEvent,
  type NewStreams,
  NO_STREAM,
} from '@klacht/domain';
import { anEvent, journalOf, type OpenStore, streamOf, withStore } from './store-under-test.ts';

type Beginning = { readonly stream: string; readonly events: readonly NewEvent[] };

/** Streams as a store is asked to begin them, so many at a time. */
const asked = (streams: readonly Beginning[], atOnce = 2): readonly NewStreams[] => {
  const some = streams.slice(0, atOnce);
  if (some.length === 0) return [];
  const eventsOf = new Map(some.map(({ stream, events }) => [stream, events]));
  const these: NewStreams = {
    streams: some.map(({ stream }) => stream),
    events: (absent) => absent.map((stream) => eventsOf.get(stream) ?? null),
  };
  return [these, ...asked(streams.slice(atOnce), atOnce)];
};

/** Begins streams as the store does it, or one after another, as a store without it would. */
const begun = async (
  store: EventStore,
  streams: readonly Beginning[],
): Promise<readonly boolean[]> => {
  if (store.append.begin !== undefined) return store.append.begin(asked(streams));
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
        await expect(begin(asked(streams))).rejects.toMatchObject({ kind: 'invalid' });
        expect(await journalOf(store)).toEqual([]);
      }));

    it('asks for the events of those alone that are not there, and begins none that has none', () =>
      withStore(open, async (store) => {
        const { begin } = store.append;
        if (begin === undefined) return;
        await store.append('complaint-a', NO_STREAM, [anEvent()]);
        const told: (readonly string[])[] = [];
        const events: NewStreams['events'] = (absent) => {
          told.push(absent);
          return absent.map((stream) => (stream === 'complaint-b' ? null : [anEvent()]));
        };
        const answers = await begin([
          { streams: ['complaint-a', 'complaint-b'], events },
          { streams: ['complaint-a'], events },
          { streams: ['complaint-c'], events },
        ]);
        expect(answers).toEqual([false, false, false, true]);
        expect(told).toEqual([['complaint-b'], ['complaint-c']]);
        expect((await journalOf(store)).map(({ stream }) => stream)).toEqual([
          'complaint-a',
          'complaint-c',
        ]);
      }));

    it('takes a few at a time, and records none where they end in an error', () =>
      withStore(open, async (store) => {
        const { begin } = store.append;
        if (begin === undefined) return;
        const told: string[] = [];
        function* streams() {
          for (const stream of ['complaint-a', 'complaint-b']) {
            told.push(`given ${stream}`);
            const events: NewStreams['events'] = (absent) => {
              told.push(`asked ${absent.join()}`);
              return [[anEvent()]];
            };
            yield { streams: [stream], events };
          }
          throw new Error('the last keys were lost');
        }
        await expect(begin(streams())).rejects.toThrow('the last keys were lost');
        expect(told).toEqual([
          'given complaint-a',
          'asked complaint-a',
          'given complaint-b',
          'asked complaint-b',
        ]);
        expect(await journalOf(store)).toEqual([]);
        const again = asked([{ stream: 'complaint-a', events: [anEvent()] }]);
        expect(await begin(again)).toEqual([true]);
      }));
  });
};
