import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  bitonic,
  complaintStream,
  type EventStore,
  execute,
  type Instant,
  type LocalDate,
  parseRequest,
  type RecordedEvent,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';
import { createMemoryKeyStore } from '../../key-stores/memory/memory-key-store.ts';
import { chained } from '../../proof/chained.ts';
import { forget } from './forget.ts';
import { giveCommand } from '../give-command.ts';
import { openJournal, type OpenJournal } from '../opening/open-journal.ts';

const KEPT_UNTIL = '2025-05-20';
const KEPT: Instant = '2025-05-20T09:00:00Z';
const FREE: Instant = '2025-05-21T09:00:00Z';

const complaintId = randomUUID();
const command = (type: string, data: object) => ({
  commandId: randomUUID(),
  complaintId,
  actor: 'anna',
  type,
  data,
});
const received = command('Receive', {
  at: '2020-04-02',
  channel: 'email',
  subjects: ['price'],
  complainant: { name: 'Fleur Proef' },
  text: 'The fee is not what I was told.',
});
const judged = command('Judge', { at: '2020-05-20', outcome: 'rejected' });

const opened: OpenJournal[] = [];
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close();
});

const newFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');

/** A closed complaint in a journal in a file, which is kept until 20 May 2025. */
const closed = async (file = newFile()) => {
  const journal = await openJournal({ store: `sqlite:${file}`, keys: createMemoryKeyStore() });
  opened.push(journal);
  for (const one of [received, judged]) await giveCommand(journal, one, { now: KEPT });
  return journal;
};

const historyOf = async (store: EventStore): Promise<readonly RecordedEvent[]> =>
  (await Array.fromAsync(store.readStream(complaintStream(complaintId)))).flat();
const typesOf = async (store: EventStore) => (await historyOf(store)).map(({ type }) => type);

const entryOf = async (journal: OpenJournal): Promise<RegisterEntry> => {
  const register = await journal.register();
  await register.catchUp(journal.store);
  const entry = register.find(complaintId);
  if (entry === null) throw new Error('expected the complaint in the register');
  return entry;
};

/** Asks for all whom the complaint names, by a request of that day unless one waits already. */
const asked = async (journal: OpenJournal, now: Instant, dryRun = false) => {
  const entry = await entryOf(journal);
  const told = { at: now.slice(0, 10) as LocalDate, channel: 'email' } as const;
  const request = entry.complaint.erasures.length === 0 ? { request: told } : {};
  return forget(journal, entry, { actor: 'anna', now, dryRun, ...request });
};

describe('forget', () => {
  it('puts off, then erases, and answers the same when it is asked again', async () => {
    const journal = await closed();
    const deferred = { outcome: 'deferred', ground: 'retention', until: KEPT_UNTIL, texts: 2 };
    expect(await asked(journal, KEPT)).toMatchObject(deferred);
    expect(await asked(journal, KEPT)).toMatchObject(deferred);
    expect(await asked(journal, FREE)).toMatchObject({ outcome: 'erased', texts: 2 });
    expect(await asked(journal, FREE)).toMatchObject({ outcome: 'erased', texts: 2 });
    expect(await typesOf(journal.store)).toEqual([
      'Received',
      'Judged',
      'ErasureRequested',
      'ErasureDeferred',
      'Erased',
    ]);
    expect(await journal.keys.get(complaintId)).toEqual({ state: 'destroyed' });
  });

  it('records the day and the channel of the request, and no wish that was not told', async () => {
    const journal = await closed();
    const entry = await entryOf(journal);
    const by = { actor: 'anna', now: KEPT } as const;
    await expect(forget(journal, entry, by)).rejects.toMatchObject({
      code: 'no-erasure-requested',
      message: expect.stringContaining('the day and the channel of the request') as unknown,
    });
    expect(await typesOf(journal.store)).toEqual(['Received', 'Judged']);
    const request = { at: '2025-05-01', channel: 'letter' } as const;
    expect(await forget(journal, entry, { ...by, request })).toMatchObject({ outcome: 'deferred' });
    const [, , requested] = await historyOf(journal.store);
    expect(requested).toMatchObject({ type: 'ErasureRequested', data: request });
    await expect(
      forget(journal, await entryOf(journal), { ...by, request }),
    ).resolves.toMatchObject({ outcome: 'deferred' });
  });

  it('forgets whom nothing keeps any longer, without a request', async () => {
    const journal = await closed();
    const entry = await entryOf(journal);
    expect(await forget(journal, entry, { actor: 'anna', now: FREE })).toMatchObject({
      outcome: 'erased',
    });
    expect(await typesOf(journal.store)).toEqual(['Received', 'Judged', 'Erased']);
  });

  it('changes nothing in a dry run', async () => {
    const journal = await closed();
    expect(await asked(journal, KEPT, true)).toMatchObject({ outcome: 'deferred' });
    expect(await asked(journal, FREE, true)).toMatchObject({ outcome: 'would-erase', texts: 2 });
    expect(await typesOf(journal.store)).toEqual(['Received', 'Judged']);
    expect(await journal.keys.get(complaintId)).toMatchObject({ state: 'held' });
  });

  it('finishes what a crash left undone between the event and the key', async () => {
    const journal = await closed();
    for (const [type, data] of [
      ['RequestErasure', { at: '2025-05-21' }],
      ['Erase', { at: '2025-05-21' }],
    ] as const) {
      await execute(journal, parseRequest({ ...command(type, data), now: FREE }));
    }
    expect(await journal.keys.get(complaintId)).toMatchObject({ state: 'held' });
    expect(await asked(journal, FREE)).toMatchObject({ outcome: 'erased' });
    expect(await journal.keys.get(complaintId)).toEqual({ state: 'destroyed' });
  });

  it('records nothing as erased where a text stands open, in a dry run neither', async () => {
    const file = newFile();
    const bare = chained(openSqliteEventStore(file));
    for (const one of [received, judged]) {
      await execute({ store: bare, procedures: [bitonic] }, parseRequest({ ...one, now: KEPT }));
    }
    await bare.close();
    const journal = await openJournal({ store: `sqlite:${file}`, keys: createMemoryKeyStore() });
    opened.push(journal);
    for (const dryRun of [true, false]) {
      await expect(asked(journal, FREE, dryRun)).rejects.toMatchObject({
        code: 'not-sealed',
        message: expect.not.stringContaining('Fleur') as unknown,
        details: { complaintId, revision: 0, field: 'complainant.name' },
      });
    }
    expect(await typesOf(journal.store)).toEqual(['Received', 'Judged']);
  });

  it('records nothing as erased where the key is in another file', async () => {
    const file = newFile();
    await (await closed(file)).close();
    const journal = await openJournal({ store: `sqlite:${file}`, keys: createMemoryKeyStore() });
    opened.push(journal);
    await expect(asked(journal, FREE)).rejects.toMatchObject({ code: 'no-keys' });
    expect(await typesOf(journal.store)).toEqual(['Received', 'Judged']);
  });
});

describe('giveCommand', () => {
  it('carries an erasure out once, also when the command is given again', async () => {
    const journal = await closed();
    const by = { now: FREE };
    await giveCommand(journal, command('RequestErasure', { at: '2025-05-21' }), by);
    const erase = command('Erase', { at: '2025-05-21' });
    expect(await giveCommand(journal, erase, by)).toMatchObject({ outcome: 'recorded' });
    expect(await journal.keys.get(complaintId)).toEqual({ state: 'destroyed' });
    expect(await giveCommand(journal, erase, by)).toMatchObject({ outcome: 'repeated' });
  });

  it('records no erasure that could not be carried out', async () => {
    const file = newFile();
    await (await closed(file)).close();
    const journal = await openJournal({ store: `sqlite:${file}`, keys: createMemoryKeyStore() });
    opened.push(journal);
    const by = { now: FREE };
    await giveCommand(journal, command('RequestErasure', { at: '2025-05-21' }), by);
    await expect(
      giveCommand(journal, command('Erase', { at: '2025-05-21' }), by),
    ).rejects.toMatchObject({ code: 'no-keys' });
    expect(await typesOf(journal.store)).toEqual(['Received', 'Judged', 'ErasureRequested']);
  });

  it('takes the actor from beside the command only where it names none', async () => {
    const journal = await openJournal({ store: 'memory:' });
    opened.push(journal);
    const { actor: _, ...unsigned } = received;
    await giveCommand(journal, unsigned, { actor: 'bram', now: KEPT });
    await giveCommand(journal, judged, { actor: 'bram', now: KEPT });
    expect((await historyOf(journal.store)).map(({ metadata }) => metadata['actor'])).toEqual([
      'bram',
      'anna',
    ]);
    await expect(giveCommand(journal, {}, { now: KEPT })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});
