import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { describeEventStore, describeFollowing } from '../contract/event-store-contract.ts';
import { anEvent, journalOf } from '../contract/store-under-test.ts';
import { openSqliteEventStore } from './sqlite-event-store.ts';

const newPath = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');

describeEventStore('sqlite', async () => openSqliteEventStore(newPath()));
describeFollowing('sqlite', async () => openSqliteEventStore(newPath()));

/** A process of its own that appends to a stream of its own, one event at a time, and tells each. */
const startWriter = (file: string, stream: string, count: number) => {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      path.join(import.meta.dirname, 'fixtures/writer.ts'),
      file,
      stream,
      String(count),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return { child, lines: createInterface({ input: child.stdout }) };
};

describe('a journal in a file', () => {
  it('holds the same when it is opened again', async () => {
    const file = newPath();
    const first = openSqliteEventStore(file);
    await first.append('complaint-a', NO_STREAM, [anEvent(), anEvent()]);
    const before = await journalOf(first);
    await first.close();
    const again = openSqliteEventStore(file);
    expect(await journalOf(again)).toEqual(before);
    await again.close();
  });

  it('takes from two processes at once, and loses and doubles nothing', async () => {
    const file = newPath();
    const writers = ['complaint-a', 'complaint-b'].map((stream) => startWriter(file, stream, 150));
    await Promise.all(
      writers.map(async ({ child }) => {
        const [code] = (await once(child, 'exit')) as [number];
        expect(code).toBe(0);
      }),
    );
    const store = openSqliteEventStore(file);
    const journal = await journalOf(store);
    for (const stream of ['complaint-a', 'complaint-b']) {
      const revisions = journal
        .filter((event) => event.stream === stream)
        .map(({ revision }) => revision);
      expect(revisions).toEqual(Array.from({ length: 150 }, (_, index) => index));
    }
    await store.close();
  });

  it('tells a follower what another process writes', async () => {
    const file = newPath();
    const store = openSqliteEventStore(file, { pollMs: 10 });
    const { child } = startWriter(file, 'complaint-a', 50);
    const exited = once(child, 'exit');
    const enough = new AbortController();
    const seen: number[] = [];
    for await (const batch of store.changes(null, enough.signal)) {
      seen.push(...batch.map(({ revision }) => revision));
      if (seen.length >= 50) enough.abort();
    }
    expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => index));
    await exited;
    await store.close();
  });

  it('keeps every event it acknowledged when the process is killed', async () => {
    const file = newPath();
    const { child, lines } = startWriter(file, 'complaint-a', 100_000);
    const told: string[] = [];
    for await (const line of lines) {
      told.push(line);
      if (told.length === 200) child.kill('SIGKILL');
    }
    const store = openSqliteEventStore(file);
    const ids = (await journalOf(store)).map(({ id }) => id);
    expect(told.length).toBeGreaterThanOrEqual(200);
    expect(ids.slice(0, told.length)).toEqual(told);
    expect(new Set(ids).size).toBe(ids.length);
    await store.close();
  });

  it('refuses a file that is something else, and one from a newer version', () => {
    const text = newPath();
    writeFileSync(
      text,
      'no database, but a text that is long enough to be taken for one\n'.repeat(20),
    );
    const foreign = newPath();
    const other = new DatabaseSync(foreign);
    other.exec('CREATE TABLE invoices (id)');
    other.close();
    const newer = newPath();
    void openSqliteEventStore(newer).close();
    const raised = new DatabaseSync(newer);
    raised.exec('PRAGMA user_version = 99');
    raised.close();
    const folder = path.dirname(newPath());
    for (const file of [text, foreign, newer, folder, path.join(folder, 'none', 'klacht.db'), '']) {
      expect(() => openSqliteEventStore(file)).toThrowError(
        expect.objectContaining({ kind: 'unavailable', code: 'store-unusable' }) as Error,
      );
    }
  });

  it('gives what it can read, and then names the event that it cannot', async () => {
    const file = newPath();
    const store = openSqliteEventStore(file);
    await store.append('complaint-a', NO_STREAM, [anEvent(), anEvent(), anEvent()]);
    const raw = new DatabaseSync(file);
    raw.exec(`UPDATE events SET data = '{"at":' WHERE revision = 1`);
    raw.close();
    for (const read of [store.readAll(), store.readStream('complaint-a')]) {
      const revisions: number[] = [];
      const reading = (async () => {
        for await (const batch of read) revisions.push(...batch.map(({ revision }) => revision));
      })();
      await expect(reading).rejects.toMatchObject({
        kind: 'unreadable',
        code: 'unreadable-row',
        details: { stream: 'complaint-a', revision: 1, position: '2' },
      });
      expect(revisions).toEqual([0]);
    }
    await store.close();
  });

  it.each([
    ['position', -1, { stream: 'complaint-a', revision: 1, position: '-1' }],
    ['position', 0, { stream: 'complaint-a', revision: 1, position: '0' }],
    ['position', 2n ** 53n + 1n, {}],
    ['revision', -1, { stream: 'complaint-a', revision: -1, position: '2' }],
    ['revision', 2n ** 53n + 1n, {}],
  ])('does not pass over a row whose %s is %d', async (column, value, details) => {
    const file = newPath();
    const store = openSqliteEventStore(file);
    await store.append('complaint-a', NO_STREAM, [anEvent(), anEvent(), anEvent()]);
    const raw = new DatabaseSync(file);
    raw.prepare(`UPDATE events SET ${column} = ? WHERE revision = 1`).run(value);
    raw.close();
    await expect(journalOf(store)).rejects.toMatchObject({
      kind: 'unreadable',
      code: 'unreadable-row',
      details,
    });
    if (column === 'position') {
      const stream = Array.fromAsync(store.readStream('complaint-a'));
      await expect(stream).rejects.toMatchObject({ code: 'unreadable-row', details });
    }
    await store.close();
  });

  it.each([
    ['a trigger', 'CREATE TRIGGER t BEFORE INSERT ON events BEGIN SELECT RAISE(IGNORE); END'],
    ['a trigger, named in capitals', 'CREATE TRIGGER t AFTER INSERT ON EVENTS BEGIN SELECT 1; END'],
    ['another index', 'CREATE INDEX i ON events (stream)'],
    ['another column', 'ALTER TABLE events ADD COLUMN note TEXT'],
    ['no table', 'DROP TABLE events'],
    [
      'a view in its place',
      'ALTER TABLE events RENAME TO e; CREATE VIEW events AS SELECT * FROM e',
    ],
    [
      'a table that lets a revision stand twice',
      'DROP TABLE events; CREATE TABLE events (position INTEGER PRIMARY KEY, stream, revision)',
    ],
  ])('refuses a file in which somebody made %s', async (_, change) => {
    const file = newPath();
    await openSqliteEventStore(file).close();
    const raw = new DatabaseSync(file);
    raw.exec(change);
    raw.close();
    expect(() => openSqliteEventStore(file)).toThrowError(
      expect.objectContaining({
        code: 'store-unusable',
        message: expect.stringMatching(/expected a journal as klacht lays it out, got/) as string,
      }) as Error,
    );
  });

  it('takes a file in which a replication or the planner keep tables of their own', async () => {
    const file = newPath();
    const first = openSqliteEventStore(file);
    await first.append('complaint-a', NO_STREAM, [anEvent()]);
    await first.close();
    const raw = new DatabaseSync(file);
    raw.exec('CREATE TABLE _replica (seq INTEGER); ANALYZE');
    raw.close();
    const again = openSqliteEventStore(file);
    expect(await journalOf(again)).toHaveLength(1);
    expect(await again.damage?.()).toBeNull();
    await again.close();
  });

  it('says so when another process holds the lock for too long', async () => {
    const file = newPath();
    const store = openSqliteEventStore(file, { busyTimeoutMs: 50 });
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.append('complaint-a', NO_STREAM, [anEvent()])).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'store-busy',
    });
    other.exec('ROLLBACK');
    other.close();
    await expect(store.append('complaint-a', NO_STREAM, [anEvent()])).resolves.toMatchObject({
      revision: 0,
    });
    await store.close();
  });
});
