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
      '2 more fact refused as unreadable-date in Klaar, the last in row 6',
    ]);
  });
});
