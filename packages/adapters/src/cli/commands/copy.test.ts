import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { klachtIn, newFolder, receive } from '../testing/klacht-in.ts';

describe('klacht copy', () => {
  it('copies a journal, says what it compared, and what it left', () => {
    const folder = newFolder();
    const klacht = klachtIn(folder);
    const now = ['--now', '2026-05-01T08:00:00Z'];
    writeFileSync(path.join(folder, 'commands.ndjson'), `${JSON.stringify(receive())}\n`);
    klacht(...now, 'submit', 'commands.ndjson');
    const copied = klacht('copy', '--from', 'sqlite:klacht.db', '--to', 'sqlite:copy.db');
    expect(copied).toEqual({
      status: 0,
      stdout:
        '1 events in 1 streams, 1 of them copied now; the counts and the last hash of each stream are the same.\n',
      stderr:
        'klacht: the keys were not copied: bring the file with the keys, and its master key, yourself\n',
    });
    expect(
      JSON.parse(
        klacht('copy', '--from', 'sqlite:klacht.db', '--to', 'sqlite:copy.db', '--json').stdout,
      ),
    ).toEqual({ events: 1, added: 0, streams: 1 });
    const other = klacht('copy', '--from', 'memory:', '--to', 'sqlite:copy.db');
    expect(other).toMatchObject({ status: 1, stdout: '' });
    expect(klacht('copy', '--from', 'sqlite:klacht.db').status).toBe(2);
  });
});
