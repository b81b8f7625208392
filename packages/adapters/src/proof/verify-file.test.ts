import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { chained } from './chained.ts';
import { linked } from './hash-chain.ts';
import { fill, newKey, sign } from './testing/journals.ts';
import { verifyJournal } from './verify-journal.ts';

/** A sealed journal in a file, what somebody who writes below klacht did to it, and what is found. */
const verdictOn = async (tamper: (raw: DatabaseSync) => void) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');
  const before = chained(openSqliteEventStore(file));
  await fill(before, 12);
  const head = await sign(before, newKey());
  await before.close();
  const raw = new DatabaseSync(file);
  tamper(raw);
  raw.close();
  const store = chained(openSqliteEventStore(file));
  const stream = () => Array.fromAsync(store.readStream('complaint-a')).then((all) => all.flat());
  const found = { alone: await verifyJournal(store), held: await verifyJournal(store, { head }) };
  const read = await stream().catch(() => null);
  await store.close();
  return { ...found, read: read?.length ?? null };
};

/** The next event of a stream, with hashes as they would be. */
const nextOf = (raw: DatabaseSync, stream: string) => {
  const last = raw
    .prepare('SELECT revision, metadata FROM events WHERE stream = ? ORDER BY revision DESC')
    .get(stream) as { revision: number; metadata: string };
  const { hash } = JSON.parse(last.metadata) as { hash: string };
  const event = { id: 'x', type: 'Withdrawn', data: { at: '2026-04-21' }, metadata: {} };
  const recordedAt = '2026-04-21T00:00:00Z' as const;
  const [made] = linked(stream, last.revision + 1, hash, [{ ...event, recordedAt }]);
  return { revision: last.revision + 1, metadata: JSON.stringify(made?.metadata) };
};

const insertAt = (raw: DatabaseSync, position: number): void => {
  const { revision, metadata } = nextOf(raw, 'complaint-a');
  raw
    .prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      ...([position, 'complaint-a', revision, 'x', 'Withdrawn', '2026-04-21T00:00:00Z'] as const),
      '{"at":"2026-04-21"}',
      metadata,
    );
};

/** What is found by stream are then the rows of another table, of which this is the condition. */
const withIndexOver = (raw: DatabaseSync, condition: string): void => {
  raw.enableDefensive(false);
  raw.exec(`
    CREATE TABLE other AS SELECT * FROM events WHERE ${condition};
    CREATE TABLE events_b (
      position INTEGER PRIMARY KEY AUTOINCREMENT, stream TEXT NOT NULL, revision INTEGER NOT NULL,
      id TEXT NOT NULL, type TEXT NOT NULL, recorded_at TEXT NOT NULL, data TEXT NOT NULL,
      metadata TEXT NOT NULL, UNIQUE (stream, revision)
    ) STRICT;
    INSERT INTO events_b SELECT * FROM other;
    DROP TABLE other;
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET rootpage =
      (SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_events_b_1')
      WHERE name = 'sqlite_autoindex_events_1';
    DELETE FROM sqlite_schema WHERE tbl_name = 'events_b';
    PRAGMA writable_schema = RESET;`);
};

describe('a file that somebody wrote to below klacht', () => {
  it('is sound when nobody did', async () => {
    expect(await verdictOn(() => {})).toEqual({ alone: null, held: null, read: 4 });
  });

  it.each([-1, 0])('is found to have a row at position %d, which nobody may act on', async (at) => {
    const { alone, held, read } = await verdictOn((raw) => insertAt(raw, at));
    const fault = { stream: 'complaint-a', revision: 4, position: String(at), kind: 'changed' };
    expect(alone).toMatchObject(fault);
    expect(held).toMatchObject(fault);
    expect(read).toBeNull();
  });

  it.each([
    ['an event', `NOT (stream = 'complaint-a' AND revision = 3)`, 3],
    ['a whole stream', `stream <> 'complaint-a'`, 0],
  ])('is found to hide %s from who reads the stream', async (_, rest, left) => {
    const { alone, held, read } = await verdictOn((raw) => withIndexOver(raw, rest));
    expect(read).toBe(left);
    expect(alone).toMatchObject({ stream: null, kind: 'damaged' });
    expect(held).toMatchObject({ stream: null, kind: 'damaged' });
  });

  it('is found to hide its heads, to which nothing would be compared', async () => {
    const { alone, held } = await verdictOn((raw) => {
      withIndexOver(raw, `stream <> 'heads-journal'`);
    });
    expect(alone).toMatchObject({ stream: 'heads-journal', revision: 0, kind: 'damaged' });
    expect(held).toMatchObject({ stream: 'heads-journal', revision: 0, kind: 'damaged' });
  });
});
