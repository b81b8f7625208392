import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedInPieces } from './sorted-in-pieces.ts';

type Item = { readonly key: number; readonly place: number };

/** The list, and in how many turns it came. */
const sorted = (keys: readonly number[]) => {
  const items: Item[] = keys.map((key, place) => ({ key, place }));
  const compare = (a: Item, b: Item): number => a.key - b.key;
  const work = sortedInPieces(items, compare);
  for (let turns = 1; ; turns += 1) {
    const { done, value } = work.next();
    if (done === true) return { list: value, expected: items.toSorted(compare), turns };
  }
};

it('is the list that is sorted at once, equals as they stood', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 3000, size: 'max' }), (keys) => {
      const { list, expected } = sorted(keys);
      expect(list).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

it('lets others in between, the more the longer it is', () => {
  const keys = Array.from({ length: 20_000 }, (_, place) => (place * 7919) % 20_011);
  const { list, expected, turns } = sorted(keys);
  expect(list).toEqual(expected);
  expect(turns).toBeGreaterThan(200);
});
