import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder } from '../testing/klacht-in.ts';

const MAPPING = {
  source: 'spreadsheet',
  timeZone: 'UTC',
  number: 'Nr',
  events: { Received: { at: { column: 'Day', format: 'yyyy-MM-dd' } } },
};

/** Imports rows of a register into the journal of a folder. */
const bringIn = (folder: string, rows: readonly string[]) => {
  const [register, mapping] = [path.join(folder, 'r.csv'), path.join(folder, 'm.json')];
  writeFileSync(register, ['Nr,Day', ...rows].join('\n'));
  writeFileSync(mapping, JSON.stringify(MAPPING));
  const store = `sqlite:${path.join(folder, 'klacht.db')}`;
  return klachtHere('--store', store, 'import', register, '--mapping', mapping);
};

describe('klacht import', () => {
  it('says how many came in, one or more', async () => {
    const folder = newFolder();
    expect((await bringIn(folder, ['A,2026-04-02'])).stdout).toBe(
      '1 row: 1 complaint came in, 0 were known.\n1 event recorded, 0 were known.\n0 rows and 0 facts refused; 0 exact copies.\n',
    );
    const again = await bringIn(folder, ['A,2026-04-03', 'B,2026-04-02', 'B,2026-04-02', 'C,x']);
    expect(again).toEqual({
      status: 1,
      stdout:
        '4 rows: 1 complaint came in, 2 were known.\n1 event recorded, 1 was known.\n1 row and 1 fact refused; 1 exact copy.\n',
      stderr: [
        'row 2, Day: "2026-04-03": fact refused: number A came in before with another day of receipt; correct it with Correct, or give this row another number',
        'row 4: noted: an exact copy of an earlier row',
        'row 5, Day: "x": row refused: expected a date as yyyy-MM-dd',
        '',
      ].join('\n'),
    });
  });
});
