import { copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { createFileInPlace } from '../../ground/file-in-place.ts';
import { anEvent, streamOf } from '../contract/store-under-test.ts';
import { openSqliteEventStore } from './sqlite-event-store.ts';

const given = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
  const file = path.join(folder, 'klacht.db');
  const backup = path.join(folder, 'backup.db');
  await openSqliteEventStore(file).close();
  copyFileSync(file, backup);
  const store = openSqliteEventStore(file);
  await store.append('complaint-a', NO_STREAM, [anEvent()]);
  return { store, file, backup };
};

describe('a journal whose file is taken away under it', () => {
  it.each([
    ['deleted', 'none', (file: string) => rmSync(file)],
    ['renamed', 'none', (file: string) => renameSync(file, `${file}.old`)],
    ['replaced', 'another', (file: string, backup: string) => renameSync(backup, file)],
  ])('acknowledges nothing more once it is %s', async (_, got, takeAway) => {
    const { store, file, backup } = await given();
    takeAway(file, backup);
    const appends = await Promise.allSettled(
      ['complaint-a', 'complaint-b'].map((stream) =>
        store.append(stream, stream === 'complaint-a' ? 0 : NO_STREAM, [anEvent()]),
      ),
    );
    for (const one of appends) {
      expect(one).toMatchObject({
        status: 'rejected',
        reason: {
          kind: 'unavailable',
          code: 'store-unusable',
          message: expect.stringContaining(
            `expected the file that was opened, got ${got}`,
          ) as unknown,
        },
      });
    }
    expect(await streamOf(store, 'complaint-a')).toHaveLength(1);
    await store.close();
  });

  it('is known to be none where it went before the first look at it', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');
    expect(createFileInPlace(file)).toThrow(/expected the file that was opened, got none/);
    writeFileSync(file, '');
    const checkInPlace = createFileInPlace(file);
    checkInPlace();
    rmSync(file);
    expect(checkInPlace).toThrow(/got none/);
  });

  it('goes on where it is in its place, or in memory', async () => {
    const { store } = await given();
    await store.append('complaint-a', 0, [anEvent()]);
    const memory = openSqliteEventStore(':memory:');
    await memory.append('complaint-a', NO_STREAM, [anEvent()]);
    for (const one of [store, memory]) await one.close();
  });
});
