import { randomUUID } from 'node:crypto';
import {
  bitonic,
  type ComplaintCommand,
  complaintStream,
  type EventStore,
  execute,
  type Instant,
  mapPersonal,
  type RecordedEvent,
} from '@klacht/domain';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';
import { newFolder } from '../../cli/testing/klacht-in.ts';
import type { KeyStore } from '../../key-stores/key-store.ts';
import { createMemoryKeyStore } from '../../key-stores/memory/memory-key-store.ts';
import { masterKeyFromText } from '../../key-stores/master-key.ts';
import { openSqliteKeyStore } from '../../key-stores/sqlite/sqlite-key-store.ts';
import { chained } from '../../proof/chained.ts';
import { eraseComplaint, expectErasable } from '../erasure.ts';
import { eventSchemaOf } from '../event-schemas.ts';
import { sealed, type SealedStore } from '../sealed.ts';

export const NOW: Instant = '2032-01-05T09:00:00Z';

/** Each text says whose it is, in its first word. */
export const HISTORY: readonly ComplaintCommand[] = [
  {
    type: 'Receive',
    data: {
      at: '2026-04-02',
      channel: 'email',
      subjects: ['price'],
      complainant: { name: 'complainant Anna', email: 'complainant anna@example.org' },
      representative: { name: 'representative Bob', address: 'representative Kade 1' },
      text: 'complainant was charged too much',
    },
  },
  {
    type: 'AddComplainant',
    data: {
      at: '2026-04-03',
      id: 'k2',
      complainant: { name: 'k2 Cas', email: 'k2 c@example.org' },
    },
  },
  {
    type: 'AddRepresentative',
    data: { at: '2026-04-04', id: 'r1', representative: { name: 'r1 Dirk' } },
  },
  {
    type: 'Amend',
    data: {
      at: '2026-04-05',
      revision: 2,
      changes: [{ field: 'representative.name', from: 'r1 Dirk', to: 'r1 Dirk D.' }],
      why: 'r1 spelled it so',
    },
  },
  {
    type: 'Amend',
    data: {
      at: '2026-04-05',
      revision: 0,
      changes: [
        { field: 'representative.name', from: 'representative Bob', to: 'representative B' },
      ],
      why: 'representative said so',
    },
  },
  {
    type: 'Amend',
    data: {
      at: '2026-04-05',
      revision: 0,
      changes: [
        { field: 'complainant.name', from: 'complainant Anna', to: 'complainant A' },
        { field: 'representative.name', from: 'representative B', to: 'representative Bob' },
      ],
      why: 'complainant said so of both',
    },
  },
  { type: 'GiveStatement', data: { at: '2026-04-06', party: 'K2', statement: 'k2 was told so' } },
  {
    type: 'AddDocument',
    data: { at: '2026-04-06', digest: 'a'.repeat(64), name: 'r1 paper', from: 'r1' },
  },
  {
    type: 'ProposeSolution',
    data: { at: '2026-04-06', by: 'anna', solution: 'complainant gets it back' },
  },
  {
    type: 'ProposeSolution',
    data: { at: '2026-04-06', by: 'representative', solution: 'representative wants it back' },
  },
  { type: 'EndRepresentation', data: { at: '2026-04-06', id: 'r1', reason: 'r1 moved' } },
  {
    type: 'RequestErasure',
    data: { at: '2026-04-07', person: 'k2', channel: 'email', request: 'k2 wants to go' },
  },
  { type: 'RefuseErasure', data: { at: '2026-04-07', person: 'k2', ground: 'handling' } },
  {
    type: 'Judge',
    data: { at: '2026-05-20', outcome: 'rejected', reasons: 'complainant knew it' },
  },
];

export const PERSONS = ['complainant', 'representative', 'k2', 'r1'];

export const MASTER = masterKeyFromText('00'.repeat(32), 'KLACHT_MASTER_KEY');

export type Opened = {
  readonly raw: EventStore;
  readonly keys: KeyStore;
  readonly store: SealedStore;
};

export const opened = (raw: EventStore, keys: KeyStore): Opened => ({
  raw,
  keys,
  store: sealed(chained(raw), keys),
});

export const stores: Readonly<Record<string, () => Opened>> = {
  memory: () => opened(createMemoryEventStore(), createMemoryKeyStore()),
  sqlite: () => {
    const folder = newFolder();
    return opened(
      openSqliteEventStore(`${folder}/klacht.db`),
      openSqliteKeyStore(`${folder}/klacht.db.keys`, MASTER),
    );
  },
};

export const record = async (store: EventStore, commands: readonly ComplaintCommand[]) => {
  const complaintId = randomUUID();
  for (const command of commands) {
    const request = { ...command, commandId: randomUUID(), complaintId, actor: 'anna', now: NOW };
    await execute({ store, procedures: [bitonic] }, request);
  }
  return complaintId;
};

export const recordErased = async (
  store: EventStore,
  complaintId: string,
  person: string | null,
) => {
  const data = { at: '2032-01-05', ...(person === null ? {} : { person }) } as const;
  const command = { type: 'Erase', data } as const;
  const request = { ...command, commandId: randomUUID(), complaintId, actor: 'anna', now: NOW };
  await execute({ store, procedures: [bitonic] }, request);
};

export const forget = async (
  { store, keys }: Opened,
  complaintId: string,
  person: string | null,
) => {
  await expectErasable({ store, keys, complaintId, person });
  await recordErased(store, complaintId, person);
  await eraseComplaint({ store, keys, complaintId, person });
};

const textsIn = ({ stream, type, data }: RecordedEvent): readonly string[] => {
  const found: string[] = [];
  const schema = eventSchemaOf(stream, type);
  if (schema === null) return found;
  mapPersonal(schema, data, (text) => {
    found.push(text);
    return text;
  });
  return found;
};

/** Every personal text of a complaint, as it is shown. */
export const shownOf = async (
  store: SealedStore,
  complaintId: string,
): Promise<readonly string[]> => {
  const events = (
    await Array.fromAsync(store.readStream(complaintStream(complaintId), 0, 'stored'))
  ).flat();
  const shown: string[] = [];
  for (const event of events) shown.push(...textsIn(await store.openEvent(event)));
  return shown;
};

export const WRITTEN = [
  'complainant Anna',
  'complainant anna@example.org',
  'representative Bob',
  'representative Kade 1',
  'complainant was charged too much',
  'k2 Cas',
  'k2 c@example.org',
  'r1 Dirk',
  'r1 Dirk',
  'r1 Dirk D.',
  'r1 spelled it so',
  'representative Bob',
  'representative B',
  'representative said so',
  'complainant Anna',
  'complainant A',
  'representative B',
  'representative Bob',
  'complainant said so of both',
  'k2 was told so',
  'r1 paper',
  'complainant gets it back',
  'representative wants it back',
  'r1 moved',
  'k2 wants to go',
  'complainant knew it',
];

export const without = (gone: readonly string[]) =>
  WRITTEN.map((text) => (gone.some((one) => text.startsWith(one)) ? '[erased]' : text));
