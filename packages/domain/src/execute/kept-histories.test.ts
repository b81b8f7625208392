import { describe, expect, it } from 'vitest';
import { listStore } from '../testing/internal/list-store.ts';
import { forget, forgetAll, keep, kept } from './kept-histories.ts';

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
