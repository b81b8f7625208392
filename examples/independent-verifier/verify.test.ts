import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemoryEventStore } from '@klacht/adapters/memory';
import { chained, sealJournal, verifyJournal } from '@klacht/adapters/proof';
import { openSqliteEventStore } from '@klacht/adapters/sqlite';
import type { EventStore, RecordedEvent } from '@klacht/domain';
import { check } from './verify.ts';

const MAIN = path.join(import.meta.dirname, 'verify.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
const fileOf = (name: string, contents: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, contents);
  return file;
};
const run = (...args: readonly string[]) => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', MAIN, ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout };
};

const { privateKey } = generateKeyPairSync('ed25519');
const seal = (store: EventStore, key = privateKey) =>
  sealJournal(store, { privateKey: key, now: '2026-01-15T09:00:00Z', actor: 'anna' });

/** Two complaints, with texts that are hard to write the same way twice. */
const fill = async (store: EventStore, from: number, count: number): Promise<void> => {
  for (let index = from; index < from + count; index += 1) {
    await store.append(`complaint-${index % 2}`, Math.floor(index / 2) - 1, [
      {
        id: randomUUID(),
        type: 'SomethingHappened',
        data: {
          text: '\ud800 é 😂\u0000"\\/',
          '10': 1e21,
          '9': [5e-324, null, true],
          ö: {},
          '': [],
        },
        metadata: { actor: 'anna' },
        recordedAt: '2026-04-02T08:00:00Z',
      },
    ]);
  }
};

const journal = path.join(folder, 'klacht.db');
const store = chained(openSqliteEventStore(journal));
await fill(store, 0, 9);
const first = await seal(store);
await fill(store, 9, 4);
const head = await seal(store);
const events: readonly RecordedEvent[] = (await Array.fromAsync(store.readAll())).flat();
await store.close();

const storeOf = (found: readonly RecordedEvent[]): EventStore => ({
  ...createMemoryEventStore(),
  async *readStream(stream, from = 0) {
    yield found.filter((event) => event.stream === stream && event.revision >= from);
  },
  async *readAll() {
    if (found.length > 0) yield found;
  },
});

describe('the independent verifier', () => {
  it('is under 150 lines, and uses nothing of ours', () => {
    const text = readFileSync(MAIN, 'utf8');
    expect(text.split('\n').length).toBeLessThan(150);
    const imports = [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    expect(imports.every((name) => name?.startsWith('node:'))).toBe(true);
  });

  it('says nothing of a sound journal, from SQLite and from lines of JSON', () => {
    const lines = fileOf('journal.ndjson', events.map((event) => JSON.stringify(event)).join('\n'));
    const outside = fileOf('head.json', JSON.stringify(head));
    for (const args of [[journal], [journal, outside], [lines], [lines, outside]]) {
      expect(run(...args)).toEqual({ status: 0, stdout: '' });
    }
  });

  it('names what is wrong, and ends with 1', () => {
    const changed = JSON.stringify(events[3]).replace('anna', 'anne');
    const lines = fileOf(
      'changed.ndjson',
      events.map((event, index) => (index === 3 ? changed : JSON.stringify(event))).join('\n'),
    );
    expect(run(lines)).toEqual({
      status: 1,
      stdout: 'complaint-1 revision 1 does not match its hash\n',
    });
    const other = fileOf('other.json', JSON.stringify({ ...head, size: 3 }));
    expect(run(journal, other).status).toBe(1);
  });

  it('agrees with ours on every event left out, doubled, moved, or changed in any field', async () => {
    const agree = async (found: readonly RecordedEvent[], outside?: typeof head) => {
      const ours = await verifyJournal(
        storeOf(found),
        outside === undefined ? {} : { head: outside },
      );
      const theirs = check(found as never, outside);
      expect([ours, theirs].map((fault) => fault === null)).toEqual(
        ours === null ? [true, true] : [false, false],
      );
      return ours;
    };
    for (const outside of [undefined, first, head]) {
      expect(await agree(events, outside)).toBeNull();
      let faults = 0;
      for (const [index, event] of events.entries()) {
        const damaged: readonly (readonly RecordedEvent[])[] = [
          events.toSpliced(index, 1),
          events.toSpliced(index, 0, event),
          events.toSpliced(index, 1).toSpliced((index * 7) % 14, 0, event),
          events.slice(0, index),
          ...Object.keys(event).map((field) => events.with(index, { ...event, [field]: 'x' })),
          ...Object.keys(event.metadata).map((field) =>
            events.with(index, { ...event, metadata: { ...event.metadata, [field]: 'x' } }),
          ),
          ...(event.stream === 'heads-journal' ? Object.keys(event.data) : []).map((field) =>
            events.with(index, { ...event, data: { ...event.data, [field]: 'x' } }),
          ),
        ];
        for (const found of damaged) if ((await agree(found, outside)) !== null) faults += 1;
      }
      expect(faults).toBeGreaterThan(150);
    }
    await agree(events, { ...head, root: first.root });
    await agree(events, { ...head, signature: first.signature });
    const rebuilt = chained(createMemoryEventStore());
    await fill(rebuilt, 0, 13);
    await seal(rebuilt, generateKeyPairSync('ed25519').privateKey);
    const others = (await Array.fromAsync(rebuilt.readAll())).flat();
    expect(await agree(others)).toBeNull();
    expect(await agree(others, head)).not.toBeNull();
  });
});
