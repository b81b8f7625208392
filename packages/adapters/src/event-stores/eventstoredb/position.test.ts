import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPosition, isAfter, isPlace, toPosition } from './position.ts';

const aPlace = fc
  .tuple(fc.bigInt(0n, 2n ** 63n - 1n), fc.bigInt(0n, 2n ** 63n - 1n))
  .map(([commit, prepare]) => ({ commit, prepare }));

describe('a position', () => {
  it('is read back as the place that it was made of', () => {
    fc.assert(
      fc.property(aPlace, (place) => {
        expect(fromPosition(toPosition(place))).toEqual(place);
      }),
    );
    expect(toPosition({ commit: 12n, prepare: 12n })).toBe('12');
    expect(toPosition({ commit: 12n, prepare: 7n })).toBe('12-7');
  });

  it('has one spelling', () => {
    for (const text of ['12-12', '012', '12-', '-12', '1.0', ' 12', '0x1f', String(2n ** 63n)]) {
      expect(() => fromPosition(text)).toThrow(/expected a position that the journal gave out/);
    }
  });

  it('comes after another by commit, then by prepare', () => {
    fc.assert(
      fc.property(aPlace, aPlace, (a, b) => {
        const key = ({ commit, prepare }: typeof a) => commit * 2n ** 64n + prepare;
        expect(isAfter(a, b)).toBe(key(a) > key(b));
      }),
    );
  });

  it('is none beyond what a log can have', () => {
    expect(isPlace({ commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n })).toBe(false);
    expect(isPlace({ commit: 2n ** 63n - 1n, prepare: 0n })).toBe(true);
  });
});
