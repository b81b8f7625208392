import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Access, bitonic, recordAccess } from '@klacht/domain';
import { journalOf } from '../../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';

const complaintId = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';

const reading = (): Access => ({
  accessId: randomUUID(),
  complaintId,
  reader: 'bram',
  role: 'auditor',
  now: '2026-04-07T22:30:00Z',
});

describe('who reads a dossier', () => {
  it('is all there when many read at once', async () => {
    const store = createMemoryEventStore();
    const readings = Array.from({ length: 60 }, () => reading());
    await Promise.all(readings.map((one) => recordAccess({ store, procedures: [bitonic] }, one)));
    const ids = (await journalOf(store)).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(readings.map(({ accessId }) => accessId).toSorted());
  });
});
