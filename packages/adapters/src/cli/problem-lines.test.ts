import { describe, expect, it } from 'vitest';
import type { Problem } from '../intake/csv/import-register.ts';
import { problemLines } from './problem-lines.ts';

const problem = (row: number, more: Partial<Problem> = {}): Problem => ({
  row,
  number: `K-${row}`,
  column: 'Klaar',
  value: 'x',
  reason: 'expected a date as dd-MM-yyyy',
  code: 'unreadable-date',
  refused: 'fact',
  ...more,
});

describe('the problems of an import', () => {
  it('are told three of a kind, as they come, and then how many more there were', () => {
    const lines: string[] = [];
    const told = problemLines((line) => lines.push(line), 'en');
    for (let row = 2; row < 7; row += 1) told.add(problem(row));
    told.add(problem(7, { column: 'Binnen', refused: 'row' }));
    told.add(problem(8, { number: null, column: null, refused: 'nothing', code: 'exact-copy' }));
    expect(lines).toHaveLength(5);
    told.end();
    expect(lines).toEqual([
      'row 2 (K-2), Klaar: "x": fact refused: expected a date as dd-MM-yyyy',
      'row 3 (K-3), Klaar: "x": fact refused: expected a date as dd-MM-yyyy',
      'row 4 (K-4), Klaar: "x": fact refused: expected a date as dd-MM-yyyy',
      'row 7 (K-7), Binnen: "x": row refused: expected a date as dd-MM-yyyy',
      'row 8: noted: expected a date as dd-MM-yyyy',
      '2 more facts refused as unreadable-date in Klaar, the last in row 6',
    ]);
  });

  it.each([
    ['en', 'fact', 1, '1 more fact refused as unreadable-date in Klaar, the last in row 4'],
    ['en', 'fact', 2, '2 more facts refused as unreadable-date in Klaar, the last in row 5'],
    ['en', 'row', 1, '1 more row refused as unreadable-date in Klaar, the last in row 4'],
    ['en', 'row', 2, '2 more rows refused as unreadable-date in Klaar, the last in row 5'],
    ['en', 'nothing', 2, '2 more noted as unreadable-date in Klaar, the last in row 5'],
    ['nl', 'fact', 1, 'nog 1 feit geweigerd om dezelfde reden in Klaar, het laatst in rij 4'],
    ['nl', 'fact', 2, 'nog 2 feiten geweigerd om dezelfde reden in Klaar, het laatst in rij 5'],
    ['nl', 'row', 1, 'nog 1 rij geweigerd om dezelfde reden in Klaar, het laatst in rij 4'],
    ['nl', 'row', 2, 'nog 2 rijen geweigerd om dezelfde reden in Klaar, het laatst in rij 5'],
    ['nl', 'nothing', 2, 'nog 2 maal opgemerkt om dezelfde reden in Klaar, het laatst in rij 5'],
  ] as const)('beyond three are counted in words: %s %s %i', (language, refused, more, line) => {
    const lines: string[] = [];
    const told = problemLines((one) => lines.push(one), language);
    for (let row = 1; row <= 3 + more; row += 1) told.add(problem(row, { refused }));
    told.end();
    expect(lines.at(-1)).toBe(line);
  });
});
