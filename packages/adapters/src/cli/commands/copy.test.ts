import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent } from '../../event-stores/contract/store-under-test.ts';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';
import { klachtIn, newFolder, newJournal, receive } from '../testing/klacht-in.ts';

describe('klacht copy', () => {
  it('copies a journal, says what it compared, and what it left', () => {
    const folder = newFolder();
    const klacht = klachtIn(folder);
    const now = ['--invented-clock', '--now', '2026-05-01T08:00:00Z'];
    writeFileSync(path.join(folder, 'commands.ndjson'), `${JSON.stringify(receive())}\n`);
    klacht(...now, 'submit', 'commands.ndjson');
    const copied = klacht('copy', '--from', 'sqlite:klacht.db', '--to', 'sqlite:copy.db');
    expect(copied).toEqual({
      status: 0,
      stdout:
        '1 event in 1 stream, 1 of them copied now; the counts and the last hash of each stream are the same.\n',
      stderr:
        'klacht: the keys and the documents were not copied: bring the file with the keys, its master key, and the documents yourself\n',
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

  it('makes a sealed copy of a journal that was kept in the open, to which submit adds nothing', async () => {
    const folder = await newJournal();
    const klacht = klachtIn(folder);
    const plain = openSqliteEventStore(path.join(folder, 'klacht.db'));
    const { commandId: id, data } = receive();
    await plain.append('complaint-0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11', NO_STREAM, [
      anEvent({ id, type: 'Received', data: { ...data, procedure: 'bitonic 2025.3' } }),
    ]);
    await plain.close();
    const other = receive({ commandId: randomUUID(), complaintId: randomUUID() });
    writeFileSync(path.join(folder, 'other.ndjson'), JSON.stringify(other));
    const now = ['--now', '2026-05-01T08:00:00Z'];
    expect(klacht(...now, 'submit', 'other.ndjson')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('klacht copy --seal makes a chained copy') as unknown,
    });
    const copied = klacht('copy', '--seal', '--from', 'sqlite:klacht.db', '--to', 'sqlite:new.db');
    expect(copied).toMatchObject({
      status: 0,
      stdout:
        '1 event in 1 stream, 1 of them copied now; sealed and chained, and read back the same.\n',
      stderr: expect.stringContaining('still holds every text') as unknown,
    });
    const there = ['--store', 'sqlite:new.db', ...now];
    expect(klacht(...there, 'submit', 'other.ndjson').status).toBe(0);
    expect(klacht(...there, 'verify').status).toBe(0);
  });
});
