import { describe, expect, it } from 'vitest';
import { digestOf, openSeenRows } from './seen-rows.ts';

describe('the rows that came by', () => {
  it('are known as before once their memory was given back, and more are added', () => {
    const seen = openSeenRows();
    for (let row = 1; row <= 20_000; row += 1) seen.lookAlike(`K-${row}`, row);
    seen.lookAlike('K-7', 20_001);
    const digest = digestOf(['a', 'b']);
    expect([seen.times(digest), seen.numbers()]).toEqual([1, 20_000]);
    seen.shrink();
    expect([seen.times(digest), seen.numbers()]).toEqual([2, 20_000]);
    expect([seen.has('K-20000'), seen.has('K-20001')]).toEqual([true, false]);
    expect([seen.mayRepeat('K-7'), seen.mayRepeat('K-8')]).toEqual([true, false]);
    expect(seen.lookAlike('k-012', 20_002)).toEqual({ number: 'K-12', row: 12 });
    expect(seen.lookAlike('K-20001', 20_003)).toBeNull();
    seen.shrink();
    expect([seen.has('K-20001'), seen.numbers()]).toEqual([true, 20_001]);
    seen.close();
  });
});
