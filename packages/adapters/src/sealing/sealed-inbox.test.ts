import { describe, expect, it } from 'vitest';
import { createMemoryDocumentStore } from '../documents/memory/memory-document-store.ts';
import { createMemoryKeyStore } from '../key-stores/memory/memory-key-store.ts';
import { type PutAside, sealedInbox } from './sealed-inbox.ts';

const slip: PutAside = {
  mailId: 'd1180362-d67d-57b2-ad8a-023a46e5f776',
  receivedAt: '2026-04-02T08:00:00Z',
  code: 'automatic',
  reason: 'it is',
  from: 'fleur@example.com',
  subject: 'De koers',
  number: null,
  size: 3,
  decided: null,
};

const bytes = new Uint8Array([10, 0, 255]);

const opened = () => {
  const [store, keys] = [createMemoryDocumentStore(), createMemoryKeyStore()];
  return { store, keys, inbox: sealedInbox(store, keys) };
};

describe('a mail that is put aside', () => {
  it('is there as it was, and replaced by one of the same id', async () => {
    const { inbox } = opened();
    expect(await inbox.get(slip.mailId)).toBeNull();
    await inbox.put({ ...slip, code: 'to-decide' }, new Uint8Array(200_000));
    await inbox.put(slip, bytes);
    const held = await inbox.get(slip.mailId);
    expect(held?.slip).toEqual(slip);
    expect([...(held?.bytes ?? [])]).toEqual([...bytes]);
    expect(await Array.fromAsync(inbox.list())).toEqual([slip]);
  });

  it('is not read by who has no key', async () => {
    const { store, inbox } = opened();
    await inbox.put(slip, bytes);
    const places = await Array.fromAsync(store.list());
    const stored = await Array.fromAsync(
      places.map(async (place) =>
        Buffer.concat(await Array.fromAsync((await store.read(place)) ?? [])).toString('latin1'),
      ),
    );
    expect(stored).toHaveLength(1);
    expect(stored.join('').length).toBeGreaterThan(bytes.length);
    for (const word of ['fleur', slip.subject]) expect(stored.join('')).not.toContain(word);
    const other = sealedInbox(store, createMemoryKeyStore());
    for (const asking of [
      Array.fromAsync(other.list()),
      other.get(slip.mailId),
      other.put(slip, bytes),
    ]) {
      await expect(asking).rejects.toMatchObject({ code: 'no-keys' });
    }
  });

  it('is not taken for another', async () => {
    const { store, inbox } = opened();
    await inbox.put(slip, bytes);
    const [place] = await Array.fromAsync(store.list());
    const pieces = await store.read(place ?? { shelf: '', name: '' });
    await store.write(place?.shelf ?? '', pieces as AsyncIterable<Uint8Array>, () =>
      'a'.repeat(64),
    );
    await expect(Array.fromAsync(inbox.list())).rejects.toMatchObject({
      code: 'document-changed',
    });
  });
});
