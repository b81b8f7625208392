import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type EventStore, NO_STREAM } from '@klacht/domain';
import { journalOf, streamOf } from '../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { chained } from './chained.ts';
import {
  consistencyProofsOf,
  inclusionProofsOf,
  isConsistentWith,
  isIncludedIn,
} from './journal-proofs.ts';
import { EMPTY_ROOT } from './merkle-tree.ts';
import { signJournal } from './sign-head.ts';
import { appendTo, fill, newKey, sign, signedJournal } from './testing/journals.ts';
import { headDigest, isSigned } from './tree-head.ts';
import { verifyJournal } from './verify-journal.ts';

const NOW = '2026-01-15T09:00:00Z';

describe('sealing a journal', () => {
  it('records a signed head over all that came before it, which names the one before', async () => {
    const { store, events, first, head } = await signedJournal();
    expect([first.size, head.size]).toEqual([12, 19]);
    expect([first.position, head.position]).toEqual(['12', '19']);
    expect([first.previous, head.previous]).toEqual(['', headDigest(first)]);
    expect([isSigned(first), isSigned(head)]).toEqual([true, true]);
    expect((await streamOf(store, 'heads-journal')).map(({ data }) => data)).toEqual([first, head]);
    expect(events.at(-1)).toMatchObject({ type: 'TreeHeadSigned', revision: 1, recordedAt: NOW });
  });

  it('adds nothing when nothing was recorded since, and seals an empty journal', async () => {
    const store = chained(createMemoryEventStore());
    const key = newKey();
    const head = await sign(store, key);
    expect(head).toMatchObject({
      size: 0,
      position: null,
      root: createHash('sha256').digest('hex'),
    });
    expect(await sign(store, key)).toEqual(head);
    expect(await journalOf(store)).toHaveLength(1);
    expect(await verifyJournal(store, { head })).toBeNull();
  });

  it.each([
    ['years', '2001-01-15T09:00:00Z', 'which is 788918400 seconds behind it'],
    ['a part of a second', '2026-01-15T08:59:59.750Z', 'which is 1 seconds behind it'],
  ] as const)('signs none that is dated %s before the last one', async (_, now, message) => {
    const { store, privateKey } = await signedJournal();
    await appendTo(store, 'complaint-new', NO_STREAM);
    const before = await journalOf(store);
    await expect(signJournal(store, { privateKey, now, actor: 'anna' })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'clock-behind',
      message: expect.stringContaining(message) as unknown,
    });
    expect(await journalOf(store)).toEqual(before);
    const later = '2026-01-15T09:00:00.250Z';
    expect(await signJournal(store, { privateKey, now: later, actor: 'anna' })).toMatchObject({
      at: later,
    });
  });

  it('goes again when somebody else sealed at the same time', async () => {
    const store = chained(createMemoryEventStore());
    await fill(store, 5);
    const key = newKey();
    const heads = await Promise.all([1, 2, 3].map(() => sign(store, key)));
    expect(await verifyJournal(store)).toBeNull();
    const recorded = await streamOf(store, 'heads-journal');
    for (const head of heads) expect(recorded.map(({ data }) => data)).toContainEqual(head);
  });

  it('holds when others record while it reads', async () => {
    const inner = chained(createMemoryEventStore());
    await fill(inner, 5);
    const busy: EventStore = {
      ...inner,
      append: async (stream, revision, events) => {
        await appendTo(inner, 'complaint-z', NO_STREAM);
        return inner.append(stream, revision, events);
      },
    };
    const head = await sign(busy, newKey());
    expect(head.size).toBe(5);
    expect(await journalOf(inner)).toHaveLength(7);
    expect(await verifyJournal(inner, { head })).toBeNull();
  });

  it('gives up after ten conflicts', async () => {
    let attempts = 0;
    const key = newKey();
    const inner = chained(createMemoryEventStore());
    const racing: EventStore = {
      ...inner,
      append: async (stream, revision, events) => {
        attempts += 1;
        await appendTo(inner, 'complaint-y', attempts - 2);
        await sign(inner, key);
        await appendTo(inner, 'complaint-z', attempts - 2);
        return inner.append(stream, revision, events);
      },
    };
    await expect(sign(racing, key)).rejects.toMatchObject({ kind: 'conflict' });
    expect(attempts).toBe(10);
  });

  it('refuses a journal that does not verify, and a key that is not that of its heads', async () => {
    const { store } = await signedJournal();
    await appendTo(store, 'complaint-z', NO_STREAM);
    await expect(sign(store, newKey())).rejects.toMatchObject({
      code: 'journal-damaged',
      message: expect.stringContaining('another key') as unknown,
      details: { kind: 'forged-head', stream: 'heads-journal', revision: 0 },
    });
    expect(await journalOf(store)).toHaveLength(21);
  });

  it('keeps a time-stamp for the digest of its head, and refuses one for something else', async () => {
    const store = chained(createMemoryEventStore());
    await fill(store, 2);
    const privateKey = newKey();
    const options = { privateKey, now: NOW, actor: 'anna' } as const;
    const stamp = async (digest: Uint8Array) =>
      Buffer.concat([Buffer.from('060960864801650304020105000420', 'hex'), digest]);
    await expect(
      signJournal(store, { ...options, timeStamp: async () => Buffer.from('no') }),
    ).rejects.toMatchObject({ code: 'bad-time-stamp' });
    expect(await journalOf(store)).toHaveLength(2);
    const head = await signJournal(store, { ...options, timeStamp: stamp });
    expect(head.timeStamp).toMatch(/^BglghkgBZQMEAgEFAAQg/);
    expect(await verifyJournal(store, { head })).toBeNull();
    await fill(store, 1, 2);
    const without = await signJournal(store, { ...options, timeStamp: async () => null });
    expect(without).not.toHaveProperty('timeStamp');
    expect(without.previous).toBe(headDigest(head));
  });
});

describe('proofs from a journal', () => {
  it('show that an event is under a head, and only that event', async () => {
    const { store, events, head, first } = await signedJournal();
    const proofs = await inclusionProofsOf(store, head, () => true);
    expect(proofs.map(({ index }) => index)).toEqual(Array.from({ length: 19 }, (_, at) => at));
    for (const [index, proof] of proofs.entries()) {
      expect(proof.hash).toBe(events[index]?.metadata['hash']);
      expect(isIncludedIn(proof, head)).toBe(true);
      expect(isIncludedIn(proof, first)).toBe(false);
      expect(isIncludedIn({ ...proof, hash: '0'.repeat(64) }, head)).toBe(false);
      for (let size = 1; size <= 40; size += 1) {
        expect(isIncludedIn({ ...proof, size }, head)).toBe(size === head.size);
      }
    }
    const ofOne = await inclusionProofsOf(store, first, ({ stream }) => stream === 'complaint-b');
    expect(ofOne.map(({ index }) => index)).toEqual([1, 4, 7, 10]);
    expect(ofOne.every((proof) => isIncludedIn(proof, first))).toBe(true);
  });

  it('show that each head grew out of the one before it', async () => {
    const { store, head, first } = await signedJournal();
    const empty = { size: 0, root: EMPTY_ROOT };
    const heads = [empty, first, head, head];
    const proofs = await consistencyProofsOf(store, heads);
    expect(proofs.map(({ first, second }) => [first, second])).toEqual([
      [0, first.size],
      [first.size, head.size],
      [head.size, head.size],
    ]);
    for (const [at, proof] of proofs.entries()) {
      const [earlier = empty, later = empty] = heads.slice(at);
      expect(isConsistentWith(proof, earlier, later)).toBe(true);
      const other = { ...earlier, root: '0'.repeat(64) };
      expect(isConsistentWith(proof, other, later)).toBe(false);
      expect(isConsistentWith(proof, later, empty)).toBe(false);
    }
    expect(await consistencyProofsOf(store, [head])).toEqual([]);
    expect(await consistencyProofsOf(store, [])).toEqual([]);
  });

  it('are refused for a head that the journal does not reach', async () => {
    const { store, head, first } = await signedJournal();
    const beyond = { code: 'head-beyond-journal' };
    const far = { ...head, size: 21 };
    await expect(inclusionProofsOf(store, far, () => true)).rejects.toMatchObject(beyond);
    await expect(consistencyProofsOf(store, [first, far])).rejects.toMatchObject(beyond);
    await expect(consistencyProofsOf(store, [head, first])).rejects.toMatchObject(beyond);
    const bare = createMemoryEventStore();
    await fill(bare, 3);
    await expect(inclusionProofsOf(bare, { size: 3 }, () => true)).rejects.toMatchObject({
      code: 'unchained',
    });
  });
});
