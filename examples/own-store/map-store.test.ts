import { expect, it } from 'vitest';
import { describeEventStore, describeFollowing } from '@klacht/adapters/contract';
import { createMemoryKeyStore } from '@klacht/adapters/memory-keys';
import { complaintStream, execute } from '@klacht/domain';
import { journalOn, openMapStore } from './map-store.ts';

describeEventStore('the store in a Map', async () => openMapStore());
describeFollowing('the store in a Map', async () => openMapStore());

it('holds no name in the open, once it is sealed, and a hash of what it holds', async () => {
  const store = openMapStore();
  const journal = journalOn(store, createMemoryKeyStore());
  const complaintId = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';
  await execute(journal, {
    complaintId,
    commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
    actor: 'anna',
    now: '2026-04-03T08:00:00Z',
    type: 'Receive',
    data: {
      at: '2026-04-02',
      channel: 'email',
      subjects: ['price'],
      complainant: { name: 'E. de Vries' },
    },
  });
  const [[stored] = []] = await Array.fromAsync(store.readAll());
  expect(JSON.stringify(stored)).not.toContain('Vries');
  expect(stored?.metadata['hash']).toMatch(/^[0-9a-f]{64}$/);
  const opened = await Array.fromAsync(journal.store.readStream(complaintStream(complaintId)));
  expect(JSON.stringify(opened)).toContain('E. de Vries');
  await journal.store.close();
});
