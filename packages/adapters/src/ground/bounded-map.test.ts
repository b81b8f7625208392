import { describe, expect, it } from 'vitest';
import { createBoundedMap } from './bounded-map.ts';

describe('what is kept at hand', () => {
  it('is at most so many, and what came in first goes first', () => {
    const values = createBoundedMap<number>(2);
    values.set('a', 1);
    values.set('b', 2);
    values.set('a', 3);
    expect([values.get('a'), values.get('b')]).toEqual([3, 2]);
    values.set('c', 4);
    expect([values.get('a'), values.get('b'), values.get('c')]).toEqual([undefined, 2, 4]);
    values.delete('b');
    values.set('d', 5);
    expect([values.get('b'), values.get('c'), values.get('d')]).toEqual([undefined, 4, 5]);
  });
});
