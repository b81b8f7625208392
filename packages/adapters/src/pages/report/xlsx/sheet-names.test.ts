import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetNames } from './sheet-names.ts';

it.each([
  [
    ['Kifid', 'kifid', 'KIFID'],
    ['Kifid', 'kifid 2', 'KIFID 3'],
  ],
  [["'Subjects: a/b [c]?'"], ['Subjects a b c']],
  [
    ['', '***'],
    ['-', '- 2'],
  ],
  [['History'], ['History 2']],
])('of %j are %j', (titles, names) => {
  expect(sheetNames(titles)).toEqual(names);
});

it('are cut where they are too long, and stay apart', () => {
  const long = 'Products and services of the complaints received';
  expect(sheetNames([long, long])).toEqual([
    'Products and services of the c…',
    'Products and services of the… 2',
  ]);
});

it('are names that a spreadsheet takes, whatever the titles', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 60, unit: 'binary' })), (titles) => {
      const names = sheetNames(titles);
      expect(names).toHaveLength(titles.length);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*:[\]]|^'|'$/);
      }
    }),
  );
});
