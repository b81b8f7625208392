import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { type EventStore, NO_STREAM, type RecordedEvent } from '@klacht/domain';
import { copyJournal } from './copy-journal.ts';
import { chained } from '../../proof/chained.ts';
import { sealed } from '../../sealing/sealed.ts';
import { verifyJournal } from '../../proof/verify-journal.ts';
import { anEvent } from '../../event-stores/contract/store-under-test.ts';
import {
  aStoreOn,
  endWithTheTest,
} from '../../event-stores/eventstoredb/testing/stores-on-a-server.ts';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';
import { createMemoryKeyStore } from '../../key-stores/memory/memory-key-store.ts';
import { fill, newFolder } from '../../view-stores/testing/filled-journal.ts';

endWithTheTest();

const newFile = (): string => path.join(newFolder(), 'klacht.db');

/** A journal in a file, chained, with sealed texts in it. */
const aJournal = async (requests = 80): Promise<string> => {
  const file = newFile();
  const store = sealed(chained(openSqliteEventStore(file)), createMemoryKeyStore());
  await fill(store, 0, requests);
  await store.close();
  return file;
};

/** What is in the file, as it is: every column of every event. */
const rowsIn = (file: string): readonly unknown[] => {
  const db = new DatabaseSync(file);
  const rows = db.prepare('SELECT * FROM events ORDER BY position').all();
  db.close();
  return rows;
};

const copyFile = async (from: string, to: EventStore) => {
  const source = openSqliteEventStore(from);
  try {
    return await copyJournal(source, to);
  } finally {
    await source.close();
  }
};

type Change = (events: readonly RecordedEvent[]) => readonly RecordedEvent[];

/** A store whose journal reads as if it were another. */
const readAs = (store: EventStore, change: Change): EventStore => ({
  ...store,
  readAll: async function* (range) {
    yield change((await Array.fromAsync(store.readAll(range))).flat());
  },
});

const threeEvents = async (): Promise<EventStore> => {
  const store = createMemoryEventStore();
  await store.append('complaint-a', NO_STREAM, [anEvent(), anEvent(), anEvent()]);
  return store;
};

const TARGETS: readonly [string, () => Promise<EventStore>][] = [
  ['memory', async () => createMemoryEventStore()],
  ['EventStoreDB', async () => (await aStoreOn(1)).store],
];

describe('a copy of a journal', () => {
  it.each(TARGETS)('is the same to the byte after going to %s and back', async (_, open) => {
    const from = await aJournal();
    const rows = rowsIn(from);
    expect(JSON.stringify(rows)).toContain('hash');
    const between = await open();
    const events = rows.length;
    const streams = new Set(rows.map((row) => (row as { stream: string }).stream)).size;
    expect(await copyFile(from, between)).toEqual({ events, added: events, streams });
    expect(await verifyJournal(between)).toBeNull();
    const back = newFile();
    const target = openSqliteEventStore(back);
    expect(await copyJournal(between, target)).toEqual({ events, added: events, streams });
    await target.close();
    expect(rowsIn(back)).toEqual(rows);
    expect(await copyFile(from, between)).toEqual({ events, added: 0, streams });
  });

  it('is taken up again where it was killed', async () => {
    const from = await aJournal();
    const rows = rowsIn(from);
    const to = newFile();
    const fixture = path.join(import.meta.dirname, 'fixtures/killed-while-copying.ts');
    for (const most of ['7', '40']) {
      const args = ['--disable-warning=ExperimentalWarning', fixture, from, to, most];
      expect(spawnSync(process.execPath, args).signal).toBe('SIGKILL');
      expect(rowsIn(to)).toEqual(rows.slice(0, rowsIn(to).length));
    }
    const before = rowsIn(to).length;
    expect(before).toBeGreaterThan(39);
    const target = openSqliteEventStore(to);
    expect(await copyFile(from, target)).toMatchObject({ added: rows.length - before });
    await target.close();
    expect(rowsIn(to)).toEqual(rows);
  });

  it('goes over in runs of one stream that a store can take', async () => {
    const source = createMemoryEventStore();
    for (const [stream, count, text] of [
      ['complaint-a', 450, 'short'],
      ['complaint-b', 3, 'a'.repeat(150_000)],
    ] as const) {
      const events = Array.from({ length: count }, () => anEvent({ data: { text } }));
      await source.append(stream, NO_STREAM, events);
    }
    await source.append('complaint-a', 449, [anEvent()]);
    const target = createMemoryEventStore();
    const runs: [string, number][] = [];
    await copyJournal(source, {
      ...target,
      append: (stream, revision, events) => {
        runs.push([stream, events.length]);
        return target.append(stream, revision, events);
      },
    });
    expect(runs).toEqual([
      ['complaint-a', 200],
      ['complaint-a', 200],
      ['complaint-a', 50],
      ['complaint-b', 1],
      ['complaint-b', 1],
      ['complaint-b', 1],
      ['complaint-a', 1],
    ]);
    const all = async (store: EventStore) => (await Array.fromAsync(store.readAll())).flat();
    expect(await all(target)).toEqual(await all(source));
  });

  it('refuses a target that holds something else, and leaves it as it was', async () => {
    const from = await aJournal(20);
    const others: ((target: EventStore) => Promise<unknown>)[] = [
      (target) => target.append('complaint-x', NO_STREAM, [anEvent()]),
      async (target) => {
        await copyFile(from, target);
        await target.append('complaint-x', NO_STREAM, [anEvent()]);
      },
    ];
    for (const fillIt of others) {
      const target = createMemoryEventStore();
      await fillIt(target);
      const before = (await Array.fromAsync(target.readAll())).flat();
      await expect(copyFile(from, target)).rejects.toMatchObject({
        kind: 'rejected',
        code: 'other-journal',
        message: expect.stringContaining('complaint-x revision 0') as unknown,
      });
      expect((await Array.fromAsync(target.readAll())).flat()).toEqual(before);
    }
  });

  it.each([
    ['type', { type: 'Forged' }],
    ['recordedAt', { recordedAt: '2020-01-01T00:00:00Z' }],
    ['data', { data: { text: 'forged' } }],
    ['metadata', { metadata: { hash: 'forged' } }],
  ] as const)('refuses a target that holds another %s under the same id', async (_, change) => {
    const source = await threeEvents();
    const target = createMemoryEventStore();
    await copyJournal(
      readAs(source, (events) =>
        events.map((event) => (event.revision === 1 ? { ...event, ...change } : event)),
      ),
      target,
    );
    const id = (await Array.fromAsync(source.readAll())).flat()[1]?.id;
    await expect(copyJournal(source, target)).rejects.toMatchObject({
      code: 'other-journal',
      details: { event: 2, stream: 'complaint-a', revision: 1, id },
    });
  });

  it.each<[string, string, Change]>([
    ['has lost an event amid a stream', 'the number of events', (events) => events.toSpliced(1, 1)],
    [
      'holds another last event',
      'the last hash of complaint-a',
      (events) => events.map((event) => (event.revision === 2 ? { ...event, data: {} } : event)),
    ],
  ])('says so when in the end the target %s', async (_, what, change) => {
    const target = readAs(createMemoryEventStore(), change);
    await expect(copyJournal(await threeEvents(), target)).rejects.toMatchObject({
      kind: 'unreadable',
      code: 'copy-differs',
      details: { what },
    });
  });
});
