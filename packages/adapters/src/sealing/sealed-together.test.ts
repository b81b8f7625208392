import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  bitonic,
  type ComplaintCommand,
  complaintStream,
  execute,
  mapPersonal,
} from '@klacht/domain';
import { journalOf } from '../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { newFolder } from '../cli/testing/klacht-in.ts';
import { createMemoryKeyStore } from '../key-stores/memory/memory-key-store.ts';
import { masterKeyFromText } from '../key-stores/master-key.ts';
import { openSqliteKeyStore } from '../key-stores/sqlite/sqlite-key-store.ts';
import { chained } from '../proof/chained.ts';
import { verifyJournal } from '../proof/verify-journal.ts';
import { eventSchemaOf } from './event-schemas.ts';
import { keyOwnerOf } from './key-owner.ts';
import { sealText } from './sealed-text.ts';

import {
  NOW,
  HISTORY,
  PERSONS,
  MASTER,
  opened,
  record,
  forget,
  shownOf,
  WRITTEN,
  without,
} from './testing/people-of-a-complaint.ts';

/** A journal from before each person had a key: every text is under the complaint's. */
const sealedTogether = async () => {
  const plain = createMemoryEventStore();
  const complaintId = await record(plain, HISTORY);
  const stream = complaintStream(complaintId);
  const journal = opened(createMemoryEventStore(), createMemoryKeyStore());
  const key = await journal.keys.getOrCreate(complaintId);
  const below = chained(journal.raw);
  for (const event of await journalOf(plain)) {
    const { id, type, data, metadata, recordedAt } = event;
    const schema = eventSchemaOf(stream, type) ?? expect.fail();
    const before = mapPersonal(schema, data, (text, field) =>
      sealText(text, key, { stream, eventId: id, field }, null),
    );
    await below.append(stream, event.revision - 1, [
      { id, type, data: before, metadata, recordedAt },
    ]);
  }
  return { ...journal, complaintId };
};

describe('a journal from before each person had a key of their own', () => {
  it('is read as before, and what is added is under a key of each', async () => {
    const { store, complaintId } = await sealedTogether();
    expect(await shownOf(store, complaintId)).toEqual(WRITTEN);
    const add: ComplaintCommand = {
      type: 'AddRepresentative',
      data: { at: '2032-01-05', id: 'r2', representative: { name: 'r2 Eva' } },
    };
    const request = { ...add, commandId: randomUUID(), complaintId, actor: 'anna', now: NOW };
    await execute({ store, procedures: [bitonic] }, request);
    expect((await shownOf(store, complaintId)).at(-1)).toBe('r2 Eva');
    expect(await verifyJournal(store)).toBeNull();
  });

  it('forgets nobody apart whose texts are under the key of all, and all together', async () => {
    const { complaintId, ...journal } = await sealedTogether();
    await expect(forget(journal, complaintId, 'r1')).rejects.toMatchObject({
      code: 'sealed-together',
      details: { person: 'r1', revision: 2, field: 'representative.name' },
    });
    expect(await shownOf(journal.store, complaintId)).toEqual(WRITTEN);
    await forget(journal, complaintId, null);
    expect(await shownOf(journal.store, complaintId)).toEqual(without(PERSONS));
  });
});

describe('a rotation of the master key', () => {
  it('wraps the key of each person anew, and wakes none that was destroyed', async () => {
    const folder = newFolder();
    const file = `${folder}/klacht.db.keys`;
    const keys = openSqliteKeyStore(file, MASTER);
    const journal = opened(openSqliteEventStore(`${folder}/klacht.db`), keys);
    const complaintId = await record(journal.store, HISTORY);
    await forget(journal, complaintId, 'k2');
    const next = masterKeyFromText('11'.repeat(32), 'KLACHT_NEW_MASTER_KEY');
    expect(await keys.rotate(next.create())).toBe(3);
    await journal.store.close();
    const again = opened(
      openSqliteEventStore(`${folder}/klacht.db`),
      openSqliteKeyStore(file, next),
    );
    expect(await shownOf(again.store, complaintId)).toEqual(without(['k2']));
    const owner = keyOwnerOf(complaintStream(complaintId), 'k2');
    expect(await again.keys.get(owner)).toEqual({ state: 'destroyed' });
    await again.store.close();
  });
});
