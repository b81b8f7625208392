import type { NewEvent } from '@klacht/domain';
import { anEvent } from '../../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { createMemoryKeyStore } from '../../key-stores/memory/memory-key-store.ts';
import { sealed } from '../sealed.ts';

export const complaintId = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';
export const stream = `complaint-${complaintId}`;
export const PERSONAL = ['Sanne Voorbeeld', 'sanne@example.org', 'My coins are gone.', 'ref 17'];

/** The first event of a complaint, with each of {@link PERSONAL} in it. */
export const received = (change: object = {}): NewEvent =>
  anEvent({
    type: 'Received',
    data: {
      at: '2026-04-02',
      procedure: 'bitonic 2025.1',
      channel: 'email',
      subjects: ['price'],
      complainant: { name: PERSONAL[0], email: PERSONAL[1] },
      text: PERSONAL[2],
      origin: { source: 'old register', reference: PERSONAL[3], untracked: [] },
      ...change,
    },
  });

export const acknowledged = (): NewEvent =>
  anEvent({ type: 'Acknowledged', data: { at: '2026-04-07' } });

/** A sealed journal, with what is below it. */
export const openSealed = () => {
  const raw = createMemoryEventStore();
  const keys = createMemoryKeyStore();
  return { raw, keys, store: sealed(raw, keys) };
};
