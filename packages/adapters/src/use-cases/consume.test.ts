import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { KlachtError, NO_STREAM, type Position, type RecordedEvent } from '@klacht/domain';
import { anEvent, journalOf } from '../event-stores/contract/store-under-test.ts';
import {
  aStoreOn,
  endWithTheTest,
} from '../event-stores/eventstoredb/testing/stores-on-a-server.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import type { LiveEventStore } from '../ground/live-event-store.ts';
import { consume, type Consumer, type ConsumeOptions, openCheckpoints } from './consume.ts';

endWithTheTest();

const newFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');

const fill = async (store: LiveEventStore, count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1) {
    await store.append(`complaint-${randomUUID()}`, NO_STREAM, [anEvent()]);
  }
};

const idsIn = async (store: LiveEventStore): Promise<readonly string[]> =>
  (await journalOf(store)).map(({ id }) => id);

/** A consumer that remembers in memory, and may fail. */
const aConsumer = (failing: (call: number) => Error | null = () => null) => {
  const handled: string[] = [];
  let calls = 0;
  let last: Position | null = null;
  const consumer: Consumer = {
    name: 'notes',
    from: () => last,
    handle: async (events: readonly RecordedEvent[], reached) => {
      calls += 1;
      const error = failing(calls);
      if (error !== null) throw error;
      handled.push(...events.map(({ id }) => id));
      last = reached;
    },
  };
  return { handled, consumer };
};

const start = (
  store: LiveEventStore,
  consumer: Consumer,
  options: Omit<ConsumeOptions, 'signal'> = {},
) => {
  const stop = new AbortController();
  const ended = consume(store, consumer, { signal: stop.signal, ...options });
  ended.catch(() => {});
  const end = async (): Promise<void> => {
    stop.abort();
    await ended;
  };
  return { ended, end };
};

const STORES: readonly [string, () => Promise<LiveEventStore>][] = [
  ['memory', async () => createMemoryEventStore()],
  ['SQLite', async () => openSqliteEventStore(newFile(), { pollMs: 5 })],
  ['EventStoreDB', async () => (await aStoreOn(1)).store],
];

describe.each(STORES)('a consumer of a journal: %s', (_, open) => {
  it('is given what is there and what comes, each once and in order', async () => {
    const store = await open();
    await fill(store, 30);
    const { handled, consumer } = aConsumer();
    const consuming = start(store, consumer);
    await expect.poll(() => handled.length).toBe(30);
    await fill(store, 10);
    await expect.poll(() => handled.length).toBe(40);
    expect(handled).toEqual(await idsIn(store));
    await consuming.end();
    await fill(store, 1);
    expect(handled).toHaveLength(40);
    await store.close();
  });

  it('is given the same again when it failed, and nothing that it handled', async () => {
    const store = await open();
    await fill(store, 10);
    const told: unknown[] = [];
    const { handled, consumer } = aConsumer((call) => (call <= 2 ? new Error(`${call}`) : null));
    const consuming = start(store, consumer, { onError: (error) => told.push(error) });
    await expect.poll(() => handled.length).toBe(10);
    expect(handled).toEqual(await idsIn(store));
    expect(told).toEqual([new Error('1'), new Error('2')]);
    await consuming.end();
    await store.close();
  });
});

describe('a consumer', () => {
  it('ends with the first failure where nobody is told of it', async () => {
    const store = createMemoryEventStore();
    await fill(store, 3);
    const { consumer } = aConsumer(() => new TypeError('no mail today'));
    await expect(start(store, consumer).ended).rejects.toThrow(new TypeError('no mail today'));
    const noPlace = { ...consumer, from: () => Promise.reject(new RangeError('no table')) };
    await expect(start(store, noPlace).ended).rejects.toThrow(new RangeError('no table'));
  });

  it('goes on when the journal was out of reach, and ends by its name when it was closed', async () => {
    const whole = createMemoryEventStore();
    await fill(whole, 5);
    const errors = [
      new KlachtError('unavailable', 'store-unreachable', 'gone'),
      new KlachtError('unavailable', 'store-closed', 'the event store is closed'),
    ];
    const store: LiveEventStore = {
      ...whole,
      changes: async function* (from, signal) {
        const error = errors.shift();
        if (error !== undefined) throw error;
        yield* whole.changes(from, signal);
      },
    };
    const told: unknown[] = [];
    const { consumer, handled } = aConsumer();
    const ended = start(store, consumer, { onError: (error) => told.push(error) }).ended;
    await expect(ended).rejects.toMatchObject({
      code: 'store-closed',
      message: 'notes: the event store is closed',
    });
    expect(told).toMatchObject([{ code: 'store-unreachable' }]);
    expect(handled).toEqual([]);
  });

  it('is told when its place is of another journal', async () => {
    const store = openSqliteEventStore(newFile(), { pollMs: 5 });
    await fill(store, 2);
    const elsewhere = { ...aConsumer().consumer, from: () => '17' };
    await expect(start(store, elsewhere, { onError: () => {} }).ended).rejects.toMatchObject({
      code: 'unknown-position',
      message: expect.stringMatching(/^notes: position: .*'17'/) as unknown,
    });
    await store.close();
  });

  it('counts each event once when it is killed, where it remembers in its own transaction', async () => {
    const [journal, file] = [newFile(), newFile()];
    const store = openSqliteEventStore(journal);
    await fill(store, 40);
    for (let kills = 0; kills < 6; kills += 1) {
      const child = spawn(
        process.execPath,
        [
          '--disable-warning=ExperimentalWarning',
          path.join(import.meta.dirname, 'fixtures/consumer.ts'),
          journal,
          file,
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      await once(child.stdout, 'data');
      const filling = fill(store, 20);
      child.kill('SIGKILL');
      await Promise.all([once(child, 'exit'), filling]);
    }
    const db = new DatabaseSync(file);
    const noted = db.prepare('SELECT id FROM noted ORDER BY rowid').all();
    const ids = await idsIn(store);
    expect(noted.length).toBeGreaterThanOrEqual(40);
    expect(noted.map(({ id }) => id)).toEqual(ids.slice(0, noted.length));
    db.close();
    await store.close();
  });
});

describe('a file of checkpoints', () => {
  it('remembers how far each consumer has come, when it is opened again', () => {
    const file = newFile();
    const checkpoints = openCheckpoints(file);
    expect(checkpoints.get('mailer')).toBeNull();
    checkpoints.set('mailer', '7');
    checkpoints.set('alerts', '3');
    checkpoints.set('mailer', '9');
    checkpoints.close();
    const again = openCheckpoints(file);
    expect([again.get('mailer'), again.get('alerts'), again.get('other')]).toEqual([
      '9',
      '3',
      null,
    ]);
    again.close();
  });

  it('is refused where the file is something else', async () => {
    const file = newFile();
    await openSqliteEventStore(file).close();
    expect(() => openCheckpoints(file)).toThrow(
      expect.objectContaining({ code: 'store-unusable' }) as Error,
    );
  });
});
