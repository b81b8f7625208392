import { describe, expect, it } from 'vitest';
import { createRecent } from './recent.ts';

describe('what is kept at hand', () => {
  it('is at most so many, and what came in first goes first', () => {
    const recent = createRecent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.set('a', 3);
    expect([recent.get('a'), recent.get('b')]).toEqual([3, 2]);
    recent.set('c', 4);
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([undefined, 2, 4]);
    recent.delete('b');
    recent.set('d', 5);
    expect([recent.get('b'), recent.get('c'), recent.get('d')]).toEqual([undefined, 4, 5]);
  });
});
