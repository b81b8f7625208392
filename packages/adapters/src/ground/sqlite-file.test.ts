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
import { openDatabase, whyUnusable } from './sqlite-file.ts';
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

  it('says what SQLite says of another', () => {
    expect(whyUnusable('journal', failed(14, 'unable to open database file'))).toBe(
      'expected a journal, got: unable to open database file',
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
