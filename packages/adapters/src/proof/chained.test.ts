import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventStore, isKlachtError, NO_STREAM } from '@klacht/domain';
import {
  describeEventStore,
  describeFollowing,
} from '../event-stores/contract/event-store-contract.ts';
import { anEvent, journalOf, streamOf } from '../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { createMemoryKeyStore } from '../key-stores/memory/memory-key-store.ts';
import { chained } from './chained.ts';
import { CHAIN_FIELDS } from './hash-chain.ts';
import { sealed } from '../sealing/sealed.ts';
import { verifyJournal } from './verify-journal.ts';

const newPath = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');
const options = { adds: CHAIN_FIELDS };

describeEventStore('memory, chained', async () => chained(createMemoryEventStore()), options);
describeFollowing('memory, chained', async () => chained(createMemoryEventStore()));
describeEventStore(
  'sqlite, chained',
  async () => chained(openSqliteEventStore(newPath())),
  options,
);

describe('a chained store', () => {
  it('looks at the first event once for all that is appended together', async () => {
    const memory = createMemoryEventStore();
    await chained(memory).append('complaint-a', NO_STREAM, [anEvent()]);
    let looks = 0;
    const readAll: EventStore['readAll'] = (range) => {
      looks += 1;
      return memory.readAll(range);
    };
    const store = chained({ ...memory, readAll });
    const streams = Array.from({ length: 20 }, (_, index) => `complaint-${index}`);
    await Promise.all(streams.map((stream) => store.append(stream, NO_STREAM, [anEvent()])));
    expect(looks).toBe(1);
    expect(await verifyJournal(store)).toBeNull();
  });

  it('hashes an event as it is stored, by a text that anybody can write', async () => {
    const store = chained(createMemoryEventStore());
    const event = anEvent({ id: 'x', data: { b: 1, a: 'é' }, metadata: { actor: 'anna' } });
    await store.append('complaint-a', NO_STREAM, [event]);
    const text =
      '{"data":{"a":"é","b":1},"id":"x","metadata":{"actor":"anna","previous":""},' +
      '"recordedAt":"2026-04-02T08:00:00Z","revision":0,"stream":"complaint-a",' +
      '"type":"SomethingHappened"}';
    const [recorded] = await streamOf(store, 'complaint-a');
    expect(recorded?.metadata).toEqual({
      actor: 'anna',
      previous: '',
      hash: createHash('sha256').update(text).digest('hex'),
    });
  });

  it('links each event to the one before it in its stream, within an append and across', async () => {
    const store = chained(createMemoryEventStore());
    await store.append('complaint-a', NO_STREAM, [anEvent(), anEvent()]);
    await store.append('complaint-b', NO_STREAM, [anEvent()]);
    await store.append('complaint-a', 1, [anEvent()]);
    const hashes = (await streamOf(store, 'complaint-a')).map(({ metadata }) => metadata);
    expect(hashes.map(({ previous }) => previous)).toEqual([
      '',
      hashes[0]?.['hash'],
      hashes[1]?.['hash'],
    ]);
  });

  it.each([
    ['a new stream', 'complaint-b', NO_STREAM],
    ['the stream that has no hashes', 'complaint-a', 1],
  ])('adds nothing to a journal that was begun without hashes: %s', async (_, stream, revision) => {
    const raw = createMemoryEventStore();
    await raw.append('complaint-a', NO_STREAM, [anEvent(), anEvent()]);
    const before = await journalOf(raw);
    const store = chained(raw);
    for (let tries = 0; tries < 2; tries += 1) {
      await expect(store.append(stream, revision, [anEvent()])).rejects.toMatchObject({
        kind: 'unreadable',
        code: 'unchained',
      });
      await streamOf(store, 'complaint-a');
    }
    expect(await journalOf(raw)).toEqual(before);
  });

  it('adds nothing after an event without a hash in a journal that has them', async () => {
    const raw = createMemoryEventStore();
    await chained(raw).append('complaint-a', NO_STREAM, [anEvent()]);
    await raw.append('complaint-b', NO_STREAM, [anEvent()]);
    const store = chained(raw);
    await streamOf(store, 'complaint-b');
    await expect(store.append('complaint-b', 0, [anEvent()])).rejects.toMatchObject({
      code: 'unchained',
    });
    expect(await store.append('complaint-a', 0, [anEvent()])).toMatchObject({ revision: 1 });
  });

  it('gives a copy in another store the same hashes', async () => {
    const store = chained(createMemoryEventStore());
    await store.append('complaint-a', NO_STREAM, [anEvent(), anEvent()]);
    const copy = chained(createMemoryEventStore());
    await copy.append('complaint-b', NO_STREAM, [anEvent()]);
    await copy.append('complaint-a', NO_STREAM, await streamOf(store, 'complaint-a'));
    const metadataOf = async (of: typeof store) =>
      (await streamOf(of, 'complaint-a')).map(({ metadata }) => metadata);
    expect(await metadataOf(copy)).toEqual(await metadataOf(store));
  });

  it.each([
    ['one that seals', (store: EventStore) => store],
    ['a copy of it', (store: EventStore) => ({ ...store })],
    ['one that is chained below the seal', (store: EventStore) => store, chained],
  ] as const)('refuses %s, for a hash covers what is stored', (_, on, below = (store) => store) => {
    const store: EventStore = sealed(below(createMemoryEventStore()), createMemoryKeyStore());
    expect(() => chained(on(store))).toThrowError(
      expect.objectContaining({
        kind: 'invalid',
        code: 'seals-below',
        message: expect.stringContaining('sealed(chained(store), keys)') as unknown,
      }),
    );
  });

  it('keeps half a surrogate pair apart from other halves', async () => {
    const store = chained(createMemoryEventStore());
    const event = anEvent();
    for (const text of ['\ud800', '\ud801', '\ufffd']) {
      await store.append(`complaint-${text}`, NO_STREAM, [{ ...event, data: { text } }]);
      await store.append('complaint-x', (await streamOf(store, 'complaint-x')).length - 1, [event]);
    }
    const hashes = (await journalOf(store)).map(({ metadata }) => metadata['hash']);
    expect(new Set(hashes).size).toBe(6);
  });

  it('links to a revision that comes in while it is looked for', async () => {
    const inner = chained(createMemoryEventStore());
    await inner.append('complaint-a', NO_STREAM, [anEvent()]);
    let looked = false;
    const store = chained({
      ...inner,
      async *readStream(stream, from) {
        yield* inner.readStream(stream, from);
        if (looked) return;
        looked = true;
        await inner.append(stream, 0, [anEvent()]);
      },
    });
    expect(await store.append('complaint-a', 1, [anEvent()])).toMatchObject({ revision: 2 });
    expect(await verifyJournal(store)).toBeNull();
  });

  it('never writes an event unlinked, whatever several processes do', async () => {
    const anAppend = fc.record({
      by: fc.constantFrom(0, 1),
      stream: fc.constantFrom('complaint-a', 'complaint-b'),
      off: fc.constantFrom(0, 0, 0, 1, -1),
      read: fc.boolean(),
      /** The same ids once more, with other data: it must not be taken for what is stored. */
      again: fc.boolean(),
      together: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anAppend, { maxLength: 20 }), async (appends) => {
        const inner = createMemoryEventStore();
        const processes = [chained(inner), chained(inner)];
        for (const { by, stream, off, read, again, together } of appends) {
          const store = processes[by] ?? inner;
          const there = (await streamOf(inner, stream)).length - 1;
          if (read) await streamOf(store, stream);
          const expected = Math.max(NO_STREAM, there + off);
          const event = anEvent();
          const append = (one: typeof event, to = store) =>
            to.append(stream, expected, [one]).catch((error: unknown) => {
              if (!isKlachtError(error, 'conflict')) throw error;
            });
          const appended = [append(event)];
          if (together) appended.push(append(anEvent(), processes[1 - by]));
          await Promise.all(appended);
          if (again) await append({ ...event, data: { at: 'another day' } });
        }
        expect(await verifyJournal(inner)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
