import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type Access,
  accessStream,
  bitonic,
  decodeAccessEvent,
  decodeComplaintEvent,
  type EventStore,
  recordAccess,
} from '@klacht/domain';
import { journalOf } from './event-stores/contract/given.ts';
import { createMemoryEventStore } from './event-stores/memory/memory-event-store.ts';

const complaintId = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';

const reading = (change: Partial<Access> = {}): Access => ({
  accessId: randomUUID(),
  complaintId,
  reader: 'bram',
  role: 'auditor',
  now: '2026-04-07T22:30:00Z',
  ...change,
});

const journalWith = (store: EventStore) => ({ store, procedures: [bitonic] });

describe('who reads a dossier', () => {
  it('is recorded beside the complaint, with the day in Amsterdam, the role and what for', async () => {
    const store = createMemoryEventStore();
    const access = reading({ purpose: 'yearly audit' });
    await recordAccess(journalWith(store), access);
    const [recorded] = await journalOf(store);
    expect(recorded).toMatchObject({
      stream: accessStream(complaintId),
      id: access.accessId,
      type: 'DossierRead',
      data: {
        at: '2026-04-08',
        instant: '2026-04-07T22:30:00Z',
        reader: 'bram',
        role: 'auditor',
        purpose: 'yearly audit',
      },
      metadata: { actor: 'bram', schema: '1' },
      recordedAt: access.now,
    });
    if (recorded === undefined) throw new Error('expected an event');
    expect(decodeAccessEvent(recorded)).toEqual({ ...recorded, complaintId });
    expect(decodeComplaintEvent(recorded)).toBeNull();
  });

  it('twice is once, and another time is another', async () => {
    const store = createMemoryEventStore();
    const access = reading();
    for (const one of [access, access, reading(), access]) {
      await recordAccess(journalWith(store), one);
    }
    expect(await journalOf(store)).toHaveLength(2);
  });

  it('is all there when many read at once', async () => {
    const store = createMemoryEventStore();
    const readings = Array.from({ length: 8 }, () => reading());
    await Promise.all(readings.map((one) => recordAccess(journalWith(store), one)));
    const ids = (await journalOf(store)).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(readings.map(({ accessId }) => accessId).toSorted());
  });
});
