import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { bitonic, type EventStore, execute, parseRequest } from '@klacht/domain';
import { journalOf } from '../../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';
import { verifyJournal } from '../../proof/verify-journal.ts';
import { forget } from './forget.ts';
import { openJournal } from '../opening/open-journal.ts';
import { sealCopy } from './seal-copy.ts';

const NAME = 'Zoë Onvindbaar';
const complaintId = randomUUID();

const record = (store: EventStore, type: string, data: object, now: string, id = complaintId) =>
  execute(
    { store, procedures: [bitonic] },
    parseRequest({ commandId: randomUUID(), complaintId: id, actor: 'anna', now, type, data }),
  );

/** A journal as a bare store keeps it, of two complaints by turns. */
const fillPlain = async (store: EventStore) => {
  const data = {
    at: '2019-04-02',
    channel: 'email',
    subjects: ['price'],
    complainant: { name: NAME },
    text: 'sealed:1:what a text can begin with',
  };
  await record(store, 'Receive', data, '2019-04-02T09:00:00Z');
  await record(store, 'Receive', data, '2019-04-02T10:00:00Z', randomUUID());
  await record(store, 'Acknowledge', { at: '2019-04-03' }, '2019-04-09T09:00:00Z');
  await record(store, 'Withdraw', { at: '2019-05-01' }, '2019-05-02T09:00:00Z');
};

const datesOf = (events: Awaited<ReturnType<typeof journalOf>>) =>
  events.map(({ stream, revision, id, type, recordedAt, data }) => ({
    place: `${stream} ${revision} ${id}`,
    type,
    recordedAt,
    at: Reflect.get(data, 'at') as unknown,
  }));

describe('a sealed copy of a plain journal', () => {
  let folder: string;
  let plain: EventStore;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
    plain = openSqliteEventStore(path.join(folder, 'plain.db'));
    await fillPlain(plain);
    return () => plain.close();
  });

  const openTarget = () => openJournal({ store: `sqlite:${path.join(folder, 'sealed.db')}` });

  it('has each event with both dates, sealed and chained, and no text of them open', async () => {
    const target = await openTarget();
    expect(await sealCopy(plain, target)).toEqual({ events: 4, added: 4, streams: 2 });
    expect(datesOf(await journalOf(target.store))).toEqual(datesOf(await journalOf(plain)));
    expect(await verifyJournal(target.store)).toBeNull();
    const [received] = await journalOf(target.store);
    expect(received && (await target.store.openEvent(received)).data).toMatchObject({
      complainant: { name: NAME },
    });
    await target.close();
    const files = readdirSync(folder).filter((name) => name.startsWith('sealed'));
    expect(files).toContain('sealed.db.keys');
    for (const name of files) {
      expect(readFileSync(path.join(folder, name)).includes('Onvindbaar')).toBe(false);
    }
  });

  it('can be added to, and erased from, where the plain one refuses both', async () => {
    const journal = await openJournal({ store: `sqlite:${path.join(folder, 'plain.db')}` });
    const opened = await journal.register();
    const request = { at: '2026-05-01', channel: 'email' } as const;
    const asked = { actor: 'anna', now: '2026-05-01T08:00:00Z', request } as const;
    const entryOf = (register: typeof opened) => register.find(complaintId) ?? expect.fail();
    await expect(forget(journal, entryOf(opened), asked)).rejects.toMatchObject({
      code: 'not-sealed',
    });
    const before = await journalOf(plain);
    const receipt = { at: '2026-05-01', channel: 'email', subjects: ['price'] };
    await expect(
      record(journal.store, 'Receive', receipt, asked.now, randomUUID()),
    ).rejects.toMatchObject({ code: 'unchained' });
    await expect(
      record(journal.store, 'Reopen', { at: '2026-05-01', reason: 'new facts' }, asked.now),
    ).rejects.toMatchObject({ code: 'unchained' });
    await journal.close();
    expect(await journalOf(plain)).toEqual(before);

    const target = await openTarget();
    await sealCopy(plain, target);
    const answer = await forget(target, entryOf(await target.register()), asked);
    expect(answer).toMatchObject({ outcome: 'erased', texts: 2 });
    expect(await verifyJournal(target.store)).toBeNull();
    await target.close();
  });

  it('goes on where an earlier run was interrupted, and adds nothing to a whole one', async () => {
    const target = await openTarget();
    const failing: EventStore = {
      ...plain,
      async *readAll() {
        yield (await journalOf(plain)).slice(0, 2);
      },
    };
    await sealCopy(failing, target);
    expect(await sealCopy(plain, target)).toEqual({ events: 4, added: 2, streams: 2 });
    expect(await sealCopy(plain, target)).toEqual({ events: 4, added: 0, streams: 2 });
    expect(await verifyJournal(target.store)).toBeNull();
    await target.close();
  });

  it('erases what the plain journal says was erased, and can be run again', async () => {
    await record(plain, 'RequestErasure', { at: '2026-05-01' }, '2026-05-01T08:00:00Z');
    await record(plain, 'Erase', { at: '2026-05-01' }, '2026-05-01T08:00:00Z');
    const target = await openTarget();
    await sealCopy(plain, target);
    expect(await target.keys.get(complaintId)).toEqual({ state: 'destroyed' });
    expect(await sealCopy(plain, target)).toMatchObject({ events: 6, added: 0 });
    await target.close();
  });

  it.each([
    ['another journal', 'other-journal'],
    ['a sealed one', 'already-sealed'],
  ])('is not made of %s, and leaves the target as it was', async (_, code) => {
    const target = await openTarget();
    await sealCopy(plain, target);
    const before = await journalOf(target.store);
    const source = code === 'other-journal' ? createMemoryEventStore() : target.store;
    await expect(sealCopy(source, target)).rejects.toMatchObject({ code });
    expect(await journalOf(target.store)).toEqual(before);
    await target.close();
  });
});
