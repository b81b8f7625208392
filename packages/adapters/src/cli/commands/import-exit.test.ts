import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD, HEADER, MAPPING } from '../../intake/testing/old-register.ts';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder } from '../testing/klacht-in.ts';

describe('klacht import', () => {
  const good = GOOD.replace('\n', ' ');
  const badRow = good.replace('02-04-2026', 'ooit');
  const badFact = good.replace('07-04-2026', 'ooit');
  const noted = good.replace('mail', 'fax');

  it.each([
    ['all of it came in', [good], 0],
    ['it only notes something', [noted], 0],
    ['a row was refused', [badRow], 1],
    ['a fact was refused', [badFact], 1],
    ['there are no rows', [], 0],
  ])('says by how it ends whether %s', async (_, rows, status) => {
    const folder = newFolder();
    const at = (file: string) => path.join(folder, file);
    writeFileSync(at('map.json'), JSON.stringify(MAPPING));
    writeFileSync(at('old.csv'), [HEADER, ...rows].join('\n'));
    const journal = ['--store', `sqlite:${at('klacht.db')}`, '--now', '2026-07-01T10:00:00Z'];
    const how = [at('old.csv'), '--mapping', at('map.json')];
    const imported = await klachtHere(...journal, 'import', ...how);
    expect(imported.status).toBe(status);
  });
});
