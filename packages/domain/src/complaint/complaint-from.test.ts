import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../journal/event-store.ts';
import { complaintFrom } from './complaint-from.ts';

const ID = '00000000-0000-4000-8000-000000000001';

const recorded = (revision: number, type: string, data: object): RecordedEvent => ({
  id: randomUUID(),
  stream: `complaint-${ID}`,
  revision,
  position: String(revision),
  type,
  data,
  metadata: {},
  recordedAt: '2026-04-08T08:00:00Z',
});

const RECEIVED = recorded(0, 'Received', {
  at: '2026-04-02',
  procedure: 'bitonic 2025.1',
  channel: 'email',
  subjects: ['price'],
});

describe('a complaint from its events', () => {
  it('is as they leave it, each fact of the revision at which it was recorded', () => {
    const acknowledged = recorded(4, 'Acknowledged', { at: '2026-04-07' });
    expect(complaintFrom([RECEIVED, acknowledged])).toMatchObject({
      status: 'received',
      received: { at: '2026-04-02' },
      acknowledged: { at: '2026-04-07' },
      history: [{ revision: 0 }, { revision: 4 }],
    });
  });

  it('is unknown where there are none', () => {
    expect(complaintFrom([])).toEqual({ status: 'unknown' });
  });

  it('is none where an event cannot be read, which is named', () => {
    const unknown = recorded(1, 'Foretold', { at: '2026-04-07' });
    expect(() => complaintFrom([RECEIVED, unknown])).toThrow(
      expect.objectContaining({ kind: 'unreadable' }) as Error,
    );
  });
});
