import { describe, expect, it } from 'vitest';
import { NO_STREAM, type RecordedEvent } from '@klacht/domain';
import { anEvent, journalOf } from '../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { chained } from './chained.ts';
import { linked, NO_PREVIOUS } from './hash-chain.ts';
import { publicKeyOf } from './signing-key.ts';
import {
  appendTo,
  fill,
  newKey,
  rehashed,
  sign,
  signedJournal,
  storeOf,
} from './testing/journals.ts';
import { signHead } from './tree-head.ts';
import { verifyJournal } from './verify-journal.ts';

const { store, events, first, head, privateKey } = await signedJournal();

const at = (index: number): RecordedEvent => {
  const event = events.at(index);
  if (event === undefined) throw new Error(`expected an event at ${index}`);
  return event;
};
const without = (...indexes: readonly number[]) =>
  events.filter((_, index) => !indexes.includes(index));
const withOne = (index: number, change: Partial<RecordedEvent>) =>
  events.with(index, { ...at(index), ...change });
const swapped = (a: number, b: number) => events.with(a, at(b)).with(b, at(a));
const forged = (index: number) =>
  withOne(index, { data: { stream: 'complaint-a', revision: 0, text: 'forged' } });

const verdict = (found: readonly RecordedEvent[], options = {}) =>
  verifyJournal(storeOf(found), options);

describe('verifying a journal', () => {
  it('says nothing of a sound one, with a head from outside or without, nor of an empty one', async () => {
    expect(await verifyJournal(store)).toBeNull();
    expect(await verifyJournal(store, { head })).toBeNull();
    expect(await verifyJournal(store, { head: first })).toBeNull();
    expect(await verifyJournal(store, { publicKey: publicKeyOf(privateKey) })).toBeNull();
    expect(await verdict([])).toBeNull();
  });

  it('holds for a copy in another store, where the positions are others', async () => {
    const copy = events.map((event, index) => ({ ...event, position: `C:${index * 100}` }));
    expect(await verdict(copy, { head })).toBeNull();
  });

  // Without a head from outside: what hashes, chains and the journal's own heads show.
  it.each<[string, readonly RecordedEvent[], number, string]>([
    ['other data', forged(3), 3, 'changed'],
    ['another type', withOne(3, { type: 'SomethingElse' }), 3, 'changed'],
    ['another id', withOne(3, { id: 'x' }), 3, 'changed'],
    ['another moment', withOne(3, { recordedAt: '2026-04-02T08:00:01Z' }), 3, 'changed'],
    ['another stream', withOne(3, { stream: 'complaint-z' }), 3, 'changed'],
    ['another revision', withOne(3, { revision: 7 }), 3, 'changed'],
    ['another actor', withOne(3, { metadata: { ...at(3).metadata, actor: 'x' } }), 3, 'changed'],
    ['its hash taken away', withOne(3, { metadata: { previous: '' } }), 3, 'changed'],
    ['the first hash taken away', withOne(0, { metadata: { previous: '' } }), 0, 'changed'],
    ['no metadata', withOne(3, { metadata: null as never }), 3, 'changed'],
    ['metadata that are a list', withOne(3, { metadata: [] as never }), 3, 'changed'],
    ['data that are a list, hashed anew', rehashed(withOne(3, { data: [] })), 3, 'changed'],
    [
      'data that are null, hashed anew',
      rehashed(withOne(3, { data: null as never })),
      3,
      'changed',
    ],
    ['a number that is none', withOne(3, { data: { n: Infinity } }), 3, 'changed'],
    [
      'a foreign event',
      events.toSpliced(3, 0, { ...anEvent(), ...at(0), metadata: {} }),
      3,
      'inserted',
    ],
    ['an event twice', events.toSpliced(7, 0, at(3)), 7, 'inserted'],
    ['an event gone', without(3), 5, 'missing'],
    ['the first events of a stream gone', without(1, 4), 5, 'missing'],
    ['two events of a stream swapped', swapped(3, 6), 3, 'reordered'],
    ['events of two streams swapped', swapped(3, 4), 12, 'reordered'],
    ['the last event of a stream gone, before a head', without(11), 11, 'missing'],
    ['a whole stream gone', without(0, 3, 6, 9, 13, 16), 8, 'missing'],
    ['the first head gone', without(12), 18, 'missing'],
    [
      'an event chained in before a head',
      rehashed(events.toSpliced(5, 0, { ...at(11), ...anEvent(), stream: 'complaint-d' })),
      13,
      'inserted',
    ],
  ])('finds %s', async (_, found, index, kind) => {
    const place = found[index];
    expect(await verdict(found)).toMatchObject({
      stream: place?.stream,
      revision: place?.revision,
      position: place?.position,
      kind,
    });
    expect(await verdict(found, { head })).toMatchObject({ kind });
  });

  it('finds an event replaced with its own hash made anew, at the one that follows it', async () => {
    const made = rehashed(forged(3))[3] ?? at(3);
    expect(await verdict(events.with(3, made))).toMatchObject({
      stream: 'complaint-a',
      revision: 2,
      kind: 'changed',
    });
  });

  it('finds a stream rebuilt whole by the head that follows', async () => {
    const made = rehashed(forged(3)).map((event, index) =>
      event.stream === 'complaint-a' ? event : at(index),
    );
    expect(await verdict(made)).toMatchObject({
      stream: 'heads-journal',
      revision: 0,
      kind: 'reordered',
    });
  });

  it('is told the progress', async () => {
    const told: number[] = [];
    await verifyJournal(store, { onProgress: (done) => told.push(done) });
    expect(told).toEqual([20]);
  });
});

describe('verifying the heads in a journal', () => {
  const replaced = (data: object) => rehashed(withOne(19, { data }));

  it.each([
    ['no head at all', {}],
    ['another root', { ...at(19).data, root: '0'.repeat(64) }],
    ['a field too many', { ...at(19).data, note: 'x' }],
    ['a time-stamp of something else', { ...at(19).data, timeStamp: 'AAAA' }],
    ['the head of another key', signHead(head, newKey())],
    ['a head that does not follow', signHead({ ...head, previous: '' }, privateKey)],
  ])('finds %s', async (_, change) => {
    expect(await verdict(replaced(change))).toMatchObject({
      stream: 'heads-journal',
      revision: 1,
      kind: 'forged-head',
    });
  });

  it('finds one of another type, which who reads the heads would pass over', async () => {
    expect(await verdict(rehashed(withOne(19, { type: 'Other' })))).toMatchObject({
      stream: 'heads-journal',
      revision: 1,
      kind: 'forged-head',
    });
  });

  it('finds one signed by the key over other events', async () => {
    const other = signHead({ ...head, root: '0'.repeat(64) }, privateKey);
    expect(await verdict(replaced(other))).toMatchObject({ kind: 'reordered', revision: 1 });
  });

  it('wants them all signed by the key that is told', async () => {
    expect(await verifyJournal(store, { publicKey: publicKeyOf(newKey()) })).toMatchObject({
      stream: 'heads-journal',
      revision: 0,
      kind: 'forged-head',
    });
  });
});

describe('verifying against a head that was kept outside', () => {
  it.each([1, 2, 5, 19])('finds the last %d events cut off', async (count) => {
    const cut = events.slice(0, -count);
    expect(await verdict(cut)).toBeNull();
    expect(await verdict(cut, { head })).toMatchObject({ kind: 'truncated' });
  });

  it('finds a journal put back to an earlier state that went on from there', async () => {
    const back = chained(createMemoryEventStore());
    await fill(back, 12);
    await sign(back, privateKey);
    await fill(back, 9, 12);
    expect(await verifyJournal(back)).toBeNull();
    expect(await verifyJournal(back, { head })).toMatchObject({ kind: 'rolled-back' });
  });

  it('finds a journal rebuilt whole by who has the key', async () => {
    const rebuilt = chained(createMemoryEventStore());
    for (const [index, event] of forged(3).entries()) {
      if (event.stream === 'heads-journal') await sign(rebuilt, privateKey);
      else await rebuilt.append(event.stream, event.revision - 1, [forged(3)[index] ?? event]);
    }
    expect(await journalOf(rebuilt)).toHaveLength(20);
    expect(await verifyJournal(rebuilt)).toBeNull();
    expect(await verifyJournal(rebuilt, { head })).toMatchObject({ kind: 'rolled-back' });
    expect(await verifyJournal(rebuilt, { head: first })).toMatchObject({ kind: 'rolled-back' });
  });

  it('finds where the journal was signed by another key, though over the same events', async () => {
    expect(await verifyJournal(store, { head: signHead(head, newKey()) })).toMatchObject({
      stream: 'heads-journal',
      revision: 0,
      kind: 'forged-head',
    });
  });

  it('finds the head itself gone where the journal went on', async () => {
    const cut = chained(createMemoryEventStore());
    for (const event of events.slice(0, -1)) {
      await cut.append(event.stream, event.revision - 1, [event]);
    }
    await appendTo(cut, 'complaint-d', NO_STREAM);
    expect(await verifyJournal(cut, { head })).toMatchObject({ kind: 'rolled-back' });
  });

  it.each([
    ['changed', { ...head, size: 17 }],
    ['of another key', signHead(head, newKey())],
  ])('finds a head that was %s', async (_, other) => {
    const publicKey = publicKeyOf(privateKey);
    expect(await verifyJournal(store, { head: other, publicKey })).toMatchObject({
      stream: null,
      kind: 'forged-head',
    });
  });
});

describe('a store that reads a stream otherwise than the journal', () => {
  const sound = storeOf(events);
  const withoutHeads: typeof sound = {
    ...sound,
    readStream: (stream, ...rest) =>
      stream === 'heads-journal'
        ? storeOf([]).readStream(stream)
        : sound.readStream(stream, ...rest),
  };

  it('is found by the heads, of which none would be compared', async () => {
    expect(await verifyJournal(withoutHeads)).toMatchObject({
      stream: 'heads-journal',
      revision: 0,
      kind: 'damaged',
    });
  });

  it('is a fault of the whole when its file tells so, after every other', async () => {
    const damage = () => Promise.resolve('row 3 missing from index events_1');
    expect(await verifyJournal({ ...sound, damage })).toEqual({
      stream: null,
      revision: null,
      position: null,
      kind: 'damaged',
      message: 'the file contradicts itself: row 3 missing from index events_1',
    });
    expect(await verifyJournal({ ...storeOf(forged(3)), damage })).toMatchObject({
      kind: 'changed',
    });
    const cut = { ...storeOf(events.slice(0, 13)), damage };
    expect(await verifyJournal(cut, { head })).toMatchObject({ kind: 'truncated' });
  });
});

describe('a journal without hashes', () => {
  const bare = createMemoryEventStore();

  it('is reported as such', async () => {
    await fill(bare, 3);
    expect(await verifyJournal(bare)).toMatchObject({ stream: null, kind: 'unchained' });
  });

  it('is so too when heads were signed over it', async () => {
    const stripped = events.map((event) => ({ ...event, metadata: {} }));
    expect(await verdict(stripped)).toMatchObject({ stream: null, kind: 'unchained' });
  });

  it('is a fault from its first event once others have them, and cannot be sealed', async () => {
    const stream = 'complaint-hashed';
    await bare.append(stream, NO_STREAM, linked(stream, 0, NO_PREVIOUS, [anEvent()]));
    expect(await verifyJournal(bare)).toMatchObject({
      stream: 'complaint-a',
      revision: 0,
      kind: 'inserted',
    });
    await expect(sign(bare, newKey())).rejects.toMatchObject({ code: 'journal-damaged' });
  });
});
