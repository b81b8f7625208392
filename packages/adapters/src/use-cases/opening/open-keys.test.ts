import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EventStore, KlachtError } from '@klacht/domain';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { createMemoryKeyStore } from '../../key-stores/memory/memory-key-store.ts';
import { keysBeside } from './open-keys.ts';

describe('keys that may have to be begun', () => {
  it('are looked for again where the journal was out of reach before', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
    const file = path.join(folder, 'klacht.db.keys');
    const inner = createMemoryEventStore();
    let reads = 0;
    const store: EventStore = {
      ...inner,
      readAll: () => {
        reads += 1;
        if (reads > 1) return inner.readAll();
        throw new KlachtError('unavailable', 'store-unreachable', 'no answer');
      },
    };
    const keys = keysBeside(createMemoryKeyStore(), file, store);
    await expect(keys.getOrCreate('a')).rejects.toMatchObject({ code: 'store-unreachable' });
    await keys.getOrCreate('a');
    await keys.getOrCreate('b');
    expect(reads).toBe(2);
  });
});
