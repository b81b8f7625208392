import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { openSqliteKeyStore } from '../key-stores/sqlite/sqlite-key-store.ts';
import { aMaster, bytesIn } from '../key-stores/sqlite/testing/key-files.ts';
import { anEvent } from '../event-stores/contract/store-under-test.ts';
import { openDatabase, translated, whyUnusable } from './sqlite-file.ts';
import { JOURNAL } from '../event-stores/sqlite/journal-layout.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'klacht-'));

const failed = (errcode: number, message: string): Error =>
  Object.assign(new Error(message), { errcode });

describe('a file that cannot be opened', () => {
  it.each([8, 8 | (5 << 8)])('says what to do with one that is read-only (%d)', (errcode) => {
    expect(whyUnusable('journal', failed(errcode, 'attempt to write a readonly database'))).toBe(
      'expected a journal that may be written to, in a folder that may be; to read this one, copy it to such a folder',
    );
  });

  it.each([10, 10 | (3 << 8), 13, 14])(
    'asks for room and leave on a disk without (%d)',
    (errcode) => {
      expect(whyUnusable('journal', failed(errcode, 'disk I/O error'))).toBe(
        'expected a journal in a folder with room and leave to write, for who reads it writes beside it, got: disk I/O error; to read this one, copy it to such a folder',
      );
    },
  );

  it('says what SQLite says of another', () => {
    expect(whyUnusable('journal', failed(26, 'file is not a database'))).toBe(
      'expected a journal, got: file is not a database',
    );
  });
});

describe('a file that is opened', () => {
  it('puts what is committed on disk before it answers, in a log', () => {
    const db = openDatabase(path.join(newFolder(), 'klacht.db'), JOURNAL, 50);
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    db.close();
  });

  const another = expect.objectContaining({
    kind: 'unavailable',
    code: 'store-unusable',
    message: expect.stringMatching(/got a database of another program$/) as string,
  }) as Error;

  it('is left as it was when it holds keys, and a journal was expected', async () => {
    const folder = newFolder();
    const keys = openSqliteKeyStore(path.join(folder, 'file'), aMaster());
    await keys.getOrCreate('a');
    await keys.close();
    const before = bytesIn(folder);
    expect(() => openSqliteEventStore(path.join(folder, 'file'))).toThrowError(another);
    expect(bytesIn(folder).equals(before)).toBe(true);
  });

  it('is left as it was when it holds a journal, and keys were expected', async () => {
    const folder = newFolder();
    const store = openSqliteEventStore(path.join(folder, 'file'));
    await store.append('complaint-a', NO_STREAM, [anEvent()]);
    await store.close();
    const before = bytesIn(folder);
    const keys = openSqliteKeyStore(path.join(folder, 'file'), aMaster());
    await expect(keys.getOrCreate('a')).rejects.toEqual(another);
    await keys.close();
    expect(bytesIn(folder).equals(before)).toBe(true);
  });

  it('waits for another process that is making it at the same moment', async () => {
    const file = path.join(newFolder(), 'klacht.db');
    const holder = path.join(import.meta.dirname, 'fixtures/lock-holder.ts');
    const child = spawn(process.execPath, [holder, file, '200'], {
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    await once(child.stdout, 'data');
    await openSqliteEventStore(file, { busyTimeoutMs: 60_000 }).close();
    expect(await exited).toEqual([0, null]);
  });
});

describe('a disk that gives out while a file is open', () => {
  it.each([
    ['store', 13, 'database or disk is full'],
    ['keys', 8, 'attempt to write a readonly database'],
    ['views', 10 | (3 << 8), 'disk I/O error'],
  ] as const)('is named with what said where the file is: %s', (field, errcode, message) => {
    const place = { field, path: '/disk/klacht.db' };
    expect(translated(failed(errcode, message), 'event store', place)).toMatchObject({
      kind: 'unavailable',
      code: 'store-failed',
      message: `${field}: expected room and leave to write the event store in '/disk/klacht.db' and beside it, got: ${message}; nothing of this was recorded. Make room, or put it where there is`,
      details: { field, value: '/disk/klacht.db' },
    });
  });

  it('is told from a fault of the file', () => {
    const place = { field: 'store', path: '/disk/klacht.db' } as const;
    expect(translated(failed(11, 'malformed'), 'event store', place)).toMatchObject({
      message: 'the event store failed: malformed',
    });
  });
});
