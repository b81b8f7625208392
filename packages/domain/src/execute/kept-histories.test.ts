import { describe, expect, it } from 'vitest';
import type { EventStore, NewEvent } from '../journal/event-store.ts';
import { listStore } from '../testing/internal/list-store.ts';
import { forget, forgetAll, keep, kept as keptBy, written } from './kept-histories.ts';

/** What is folded here: the types of the events, with their revisions. */
const evolve = (state: string, { type, revision }: { type: string; revision: number }): string =>
  `${state} ${type}@${revision}`;

const kept = (store: EventStore, stream: string) => keptBy(store, { stream, evolve });

const anEvent = (id: string, type: string): NewEvent => ({
  id,
  type,
  data: { note: 'a' },
  metadata: {},
  recordedAt: '2026-04-02T08:00:00Z',
});

const aHistory = (state: unknown, last = 0) => ({ state, last, ids: new Set(['a']) });

describe('what is kept of streams', () => {
  it('is the last that was kept of each, for its own store', () => {
    const [store, other] = [listStore(), listStore()];
    keep(store, 'one', aHistory('first'));
    keep(store, 'one', aHistory('second', 1));
    keep(other, 'one', aHistory('theirs'));
    expect(kept(store, 'one')).toMatchObject({ state: 'second', last: 1 });
    expect(kept(other, 'one')).toMatchObject({ state: 'theirs' });
    expect(kept(store, 'two')).toBeNull();
  });

  it('is folded to what was recorded after it, as that was when it was kept', () => {
    const store = listStore();
    const events = [anEvent('b', 'Acknowledged'), anEvent('c', 'Judged')];
    keep(store, 'one', aHistory('received', 4), written(events));
    events.length = 0;
    for (const _ of [1, 2]) {
      expect(kept(store, 'one')).toEqual({
        state: 'received Acknowledged@5 Judged@6',
        last: 6,
        ids: new Set(['a', 'b', 'c']),
      });
    }
  });

  it('grows by what is recorded, and makes room for it', () => {
    const store = listStore();
    for (let round = 0; round < 9; round += 1) {
      keep(store, 'small', aHistory('a'));
      const large = { ...anEvent('b', 'Judged'), data: { note: 'a'.repeat(500_000) } };
      keep(store, 'large', kept(store, 'large') ?? aHistory('b'), written([large]));
      expect(kept(store, 'large') === null).toBe(round === 7);
    }
  });

  it('is gone once it is forgotten', () => {
    const store = listStore();
    for (const stream of ['one', 'two', 'three']) keep(store, stream, aHistory(stream));
    forget(store, 'one');
    forget(store, 'none');
    expect(['one', 'two'].map((stream) => kept(store, stream) === null)).toEqual([true, false]);
    forgetAll(store);
    expect(['two', 'three'].map((stream) => kept(store, stream))).toEqual([null, null]);
  });

  it('makes room for what is new, longest ago first, by its size', () => {
    const store = listStore();
    const million = 'a'.repeat(1_000_000);
    const streams = ['one', 'two', 'three', 'four', 'five'];
    for (const stream of streams) keep(store, stream, aHistory(million));
    expect(streams.filter((stream) => kept(store, stream) !== null)).toEqual([
      'three',
      'four',
      'five',
    ]);
    keep(store, 'large', aHistory('a'.repeat(5_000_000)));
    expect([...streams, 'large'].map((stream) => kept(store, stream))).toEqual(
      Array.from({ length: 6 }, () => null),
    );
    keep(store, 'small', aHistory('a'));
    expect(kept(store, 'small')).not.toBeNull();
  });
});
