import fc from 'fast-check';
import { expect, it } from 'vitest';
import { yearsTogether } from './years-together.ts';

it('puts years together for as long as there is room, and one that has more by itself', () => {
  const howMuch = new Map([
    [2026, 1],
    [2023, 40],
    [2024, 60],
    [2025, 101],
    [2027, 99],
    [2028, 1],
  ]);
  expect(yearsTogether(howMuch, 100)).toEqual([[2023, 2024], [2025], [2026, 2027], [2028]]);
  expect(yearsTogether(new Map(), 100)).toEqual([]);
});

it('leaves no year out, and has no more at once than may be', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.nat({ max: 50 })), {
        selector: ([year]) => year,
      }),
      fc.nat({ max: 60 }),
      (received, most) => {
        const howMuch = new Map(received);
        const groups = yearsTogether(howMuch, most);
        expect(groups.flat()).toEqual(received.map(([year]) => year).toSorted((a, b) => a - b));
        for (const group of groups) {
          const much = group.reduce((sum, year) => sum + (howMuch.get(year) ?? 0), 0);
          expect(group.length === 1 || much <= most).toBe(true);
        }
      },
    ),
  );
});
