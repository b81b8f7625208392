import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressed, suppressedCount } from './suppressed.ts';

/** Every table of so many counts, each up to a number. */
const tables = (cells: number, most: number): readonly (readonly number[])[] =>
  cells === 0
    ? [[]]
    : tables(cells - 1, most).flatMap((table) =>
        Array.from({ length: most + 1 }, (_, count) => [...table, count]),
      );

const named = (table: readonly number[]): Record<string, number> =>
  Object.fromEntries(table.map((count, index) => [`c${index}`, count]));

describe('counts under three', () => {
  // Who reads it knows how it is made, so that what is shown stands for every table that is shown so.
  it.each([
    [1, 9],
    [2, 9],
    [3, 8],
    [4, 6],
  ])('in a table of %i are told by nothing that is shown', (cells, most) => {
    const byShown = Map.groupBy(tables(cells, most), (table) =>
      JSON.stringify(suppressed(named(table))),
    );
    let tried = 0;
    for (const [shown, possible] of byShown) {
      // What is shown of numbers near the largest that was tried is shown of larger ones too.
      const total = possible.reduce((sum, table) => Math.max(sum, Math.max(...table)), 0);
      if (total >= most - 1 && possible.length === 1) continue;
      for (let index = 0; index < cells; index += 1) {
        const values = new Set(possible.map((table) => table[index] ?? 0));
        const isSmall = [...values].some((count) => count === 1 || count === 2);
        tried += Number(isSmall);
        if (isSmall) expect(values.size, `${shown} ${index}`).toBeGreaterThan(1);
      }
    }
    expect(tried).toBeGreaterThan(0);
  });

  it.each([
    [{ a: 0, b: 1, c: 5 }, { a: null, b: null, c: 5 }, 6],
    [{ a: 1, b: 4, c: 7 }, { a: null, b: null, c: 7 }, 12],
    [{ a: 0, b: 3, c: 7 }, { a: 0, b: 3, c: 7 }, 10],
  ])('hide no more of %j than they have to', (table, cells, total) => {
    expect(suppressed(table)).toEqual({ cells, total });
  });

  it('are never shown, and of what is shown nothing is another count', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }), (table) => {
        const { cells, total } = suppressed(named(table));
        const sum = table.reduce((all, count) => all + count, 0);
        expect([sum, null]).toContain(total);
        for (const [index, count] of table.entries()) {
          const shown = cells[`c${index}`];
          expect([count, null]).toContain(shown);
          if (count === 1 || count === 2) expect(shown).toBeNull();
        }
      }),
    );
  });

  it('are all there is to hide: without any, all stand', () => {
    expect(suppressed({ a: 0, b: 3, c: 9 })).toEqual({ cells: { a: 0, b: 3, c: 9 }, total: 12 });
  });

  it.each([
    [0, 0],
    [1, null],
    [2, null],
    [3, 3],
  ])('by themselves: %i is %s', (count, shown) => {
    expect(suppressedCount(count)).toBe(shown);
  });
});
