import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNames } from './compare-names.ts';

it('puts numbers by what they count, and letters whether or not they are capitals', () => {
  const sorted = ['1', '4.2', '4.10', '10', 'Kifid 2', 'kifid 10', 'RTS 6(1)', 'rts 6(4)'];
  expect(sorted.toReversed().toSorted(compareNames)).toEqual(sorted);
  expect(['b', 'B', 'a', 'A'].toSorted(compareNames)).toEqual(['A', 'a', 'B', 'b']);
  expect(['a', '', 'a1'].toSorted(compareNames)).toEqual(['', 'a', 'a1']);
});

it('is one order, in which no two names are the same', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'B', 'b', '0', '1', '7', '.', ' '),
    maxLength: 5,
  });
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(compareNames(a, b)).toBe(0 - compareNames(b, a));
      expect(compareNames(a, b) === 0).toBe(a === b);
      if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) {
        expect(compareNames(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});
