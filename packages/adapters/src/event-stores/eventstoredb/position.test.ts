import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPosition, isAfter, isPlace, toPosition } from './position.ts';

const aPlace = fc
  .tuple(fc.bigInt(0n, 2n ** 63n - 1n), fc.bigInt(0n, 2n ** 63n - 1n))
  .map(([a, b]) => (a < b ? { commit: b, prepare: a } : { commit: a, prepare: b }));

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

  it('of EventStoreDB has one spelling', () => {
    const beyond = String(2n ** 63n);
    const others = ['12-12', '012', '12-', '-12', '12--1', '12-07', '1.0', ' 12', '0x1f', '1e3'];
    for (const text of [
      ...others,
      beyond,
      `${beyond}-1`,
      '9223372036854775807-9223372036854775808',
    ]) {
      expect(() => fromPosition(text)).toThrow(/expected a position that the journal gave out/);
    }
  });

  it('is refused where it would be committed before it was prepared', () => {
    for (const text of ['5-1182387', '0-1', '7-8', '9223372036854775806-9223372036854775807']) {
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

  it('is refused beyond what a log can have', () => {
    expect(isPlace({ commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n })).toBe(false);
    expect(isPlace({ commit: 2n ** 63n - 1n, prepare: 0n })).toBe(true);
  });
});
