import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';

describe('klacht explain', () => {
  it.each([
    [[], ''],
    [['--json'], '[]\n'],
  ])('says what a complaint has when it has nothing of a kind (%j)', async (format, expected) => {
    const folder = newFolder();
    const file = path.join(folder, 'in.ndjson');
    writeFileSync(file, JSON.stringify(receive()));
    const journal = ['--store', `sqlite:${folder}/klacht.db`, '--now', '2026-04-10T08:00:00Z'];
    await klachtHere(...journal, 'submit', file);
    const explain = (kind: string) =>
      klachtHere(...journal, 'explain', '2026-0001', kind, ...format);
    expect(await explain('judge-by-announced-date')).toEqual({
      status: 0,
      stdout: expected,
      stderr:
        'klacht: 2026-0001 has nothing of kind judge-by-announced-date; it has acknowledge, request-information, judge, progress\n',
    });
    expect(await explain('judge')).toMatchObject({ status: 0, stderr: '' });
  });
});
