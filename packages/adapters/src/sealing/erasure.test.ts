import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  bitonic,
  type ComplaintCommand,
  complaintStream,
  type EventStore,
  execute,
  executeAll,
  KlachtError,
  type Request,
} from '@klacht/domain';
import { registerAsOf, registerRows, yearlyReport } from '@klacht/projections';
import { demoYear } from '../demo/demo-year.ts';
import { anEvent, journalOf, streamOf } from '../event-stores/contract/store-under-test.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { masterKeyInFile } from '../key-stores/master-key.ts';
import { openSqliteKeyStore } from '../key-stores/sqlite/sqlite-key-store.ts';
import { openRegisterView } from '../view-stores/sqlite-register-view.ts';
import { chained } from '../proof/chained.ts';
import { HEADS_STREAM } from '../proof/check-heads.ts';
import { erasableTexts, ERASURE, eraseComplaint, finishErasures } from './erasure.ts';
import { sealed } from './sealed.ts';
import { openSealed, PERSONAL, received } from './testing/sealed-journal.ts';
import { newKey, sign } from '../proof/testing/journals.ts';
import type { TreeHead } from '../proof/tree-head.ts';
import { verifyJournal } from '../proof/verify-journal.ts';

const procedures = [bitonic];
const recorded = () => anEvent({ type: ERASURE, data: { at: '2026-01-14' } });

const figures = async (store: EventStore) => {
  const { entries, ...read } = await registerAsOf(
    store,
    { day: '2099-01-01', by: 'recorded' },
    bitonic.timeZone,
  );
  const context = { procedures, today: '2026-01-15' } as const;
  return {
    rows: [...registerRows(entries, context)],
    report: {
      ...yearlyReport(entries, {
        ...read,
        today: '2026-01-15',
        year: 2025,
        procedures,
      }),
      position: null,
    },
  };
};

const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
const at = (file: string): string => path.join(folder, file);
const bytes = () => readdirSync(folder).map((file) => [file, readFileSync(at(file))] as const);
const filesWith = (needle: string | Buffer, files = bytes()): string[] =>
  files.filter(([, content]) => content.includes(needle)).map(([file]) => file);

const master = masterKeyInFile(at('master'));
const keys = openSqliteKeyStore(at('klacht.db.keys'), master);
const store = sealed(chained(openSqliteEventStore(at('klacht.db'))), keys);
const view = openRegisterView(at('klacht.db.views'), procedures);

/** What one person's complaint holds, each text found nowhere else. */
const SECRETS = {
  name: 'Zoë Onvindbaar-Achternaam',
  email: 'zoe.onvindbaar@example.org',
  address: 'Onvindbaarkade 17, Utrecht',
  text: 'I was promised a fee of zilch, said my neighbour Quirijn.',
  question: 'Which bank account of yours ends in 0417?',
  answer: 'The one that I share with Quirijn.',
  reasons: 'What Quirijn told you was not what we had promised.',
} as const;
const complaintId = randomUUID();
const about = { complaintId, actor: 'anna', now: '2025-07-20T08:00:00Z' } as const;

const theirs: readonly ComplaintCommand[] = [
  {
    type: 'Receive',
    data: {
      at: '2025-07-01',
      channel: 'email',
      subjects: ['price'],
      complainant: { name: SECRETS.name, email: SECRETS.email, address: SECRETS.address },
      text: SECRETS.text,
    },
  },
  { type: 'RequestInformation', data: { at: '2025-07-02', question: SECRETS.question } },
  { type: 'ProvideInformation', data: { at: '2025-07-03', answer: SECRETS.answer } },
  { type: 'Judge', data: { at: '2025-07-20', outcome: 'rejected', reasons: SECRETS.reasons } },
];

/** A thousand complaints of the demo's year: the same ones four times, each with an id of its own. */
const thousand = (): readonly (readonly Request[])[] => {
  const complaints = [
    ...Map.groupBy(demoYear(), (request) =>
      'complaintId' in request ? request.complaintId : 'review',
    ),
  ].filter(([complaintId]) => complaintId !== 'review');
  return Array.from({ length: 4 }, () => complaints)
    .flat()
    .slice(0, 1000)
    .map(([, requests]) => {
      const complaintId = randomUUID();
      return requests.map((request) => ({ ...request, complaintId, commandId: randomUUID() }));
    });
};

const exportTo = async (file: string): Promise<void> => {
  const lines = (await journalOf(store)).map((event) => JSON.stringify(event));
  writeFileSync(at(file), lines.join('\n'));
};

const wrappedKey = (): Buffer => {
  const db = new DatabaseSync(at('klacht.db.keys'), { readOnly: true });
  const row = db.prepare('SELECT wrapped FROM keys WHERE subject = ?').get(complaintId);
  db.close();
  return Buffer.from((row as { wrapped: Uint8Array }).wrapped);
};

describe('an erasure amid a thousand complaints', () => {
  let rawKey: Buffer;
  let wrapped: Buffer;
  let before: Awaited<ReturnType<typeof figures>>;
  let head: TreeHead;

  beforeAll(async () => {
    const complaints = thousand();
    const fill = (some: typeof complaints) =>
      Promise.all(some.map((requests) => executeAll({ store, procedures }, requests)));
    await fill(complaints.slice(0, 500));
    for (const command of theirs) {
      await execute({ store, procedures }, { ...about, ...command, commandId: randomUUID() });
    }
    await fill(complaints.slice(500));
    head = await sign(store, newKey());
    await view.catchUp(store);
    const found = await keys.get(complaintId);
    if (found.state !== 'held') throw new Error('expected a key');
    rawKey = found.key.export();
    wrapped = wrappedKey();
    before = await figures(store);
  });

  it('has something to erase: the key is there, and opens every text', async () => {
    expect(before.rows).toHaveLength(1001);
    expect(before.rows.filter(({ closedOn }) => closedOn === null).length).toBeGreaterThan(5);
    expect(await verifyJournal(store, { head })).toBeNull();
    expect(filesWith(wrapped)).not.toEqual([]);
    const shown = JSON.stringify(await streamOf(store, complaintStream(complaintId)));
    for (const secret of Object.values(SECRETS)) expect(shown).toContain(secret);
    expect(await erasableTexts({ store, complaintId })).toEqual(
      [
        [0, 'Received', 'complainant.name'],
        [0, 'Received', 'complainant.email'],
        [0, 'Received', 'complainant.address'],
        [0, 'Received', 'text'],
        [1, 'InfoRequested', 'question'],
        [2, 'InfoProvided', 'answer'],
        [3, 'Judged', 'reasons'],
      ].map(([revision, type, field]) => ({
        stream: complaintStream(complaintId),
        revision,
        type,
        field,
      })),
    );
  });

  it('does nothing before it has been recorded', async () => {
    await expect(eraseComplaint({ store, keys, complaintId })).rejects.toMatchObject({
      kind: 'rejected',
      code: 'erasure-not-recorded',
    });
    expect(await keys.get(complaintId)).toMatchObject({ state: 'held' });
  });

  it('leaves no text and no key of the person in any byte of any file', async () => {
    await store.append(complaintStream(complaintId), 3, [recorded()]);
    await eraseComplaint({ store, keys, complaintId });
    await eraseComplaint({ store, keys, complaintId });
    await view.catchUp(store);
    await exportTo('export.ndjson');
    const fresh = openRegisterView(at('fresh.views'), procedures);
    await fresh.catchUp(store);
    expect([...fresh.entries()]).toHaveLength(before.rows.length);
    fresh.close();
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining([
        'klacht.db',
        'klacht.db-wal',
        'klacht.db.views',
        'klacht.db.keys',
        'klacht.db.keys-wal',
        'export.ndjson',
        'fresh.views',
      ]),
    );
    const files = bytes();
    for (const secret of Object.values(SECRETS)) {
      expect([secret, filesWith(secret, files)]).toEqual([secret, []]);
      expect(filesWith(JSON.stringify(secret).slice(1, -1), files)).toEqual([]);
      expect(filesWith(Buffer.from(secret).toString('base64url').slice(0, -2), files)).toEqual([]);
    }
    for (const word of ['Onvindbaar', 'Quirijn', 'zoe.']) {
      expect(filesWith(word, files)).toEqual([]);
    }
    for (const key of [rawKey, wrapped]) {
      for (let start = 0; start + 8 <= key.length; start += 1) {
        expect(filesWith(key.subarray(start, start + 8), files)).toEqual([]);
      }
      expect(filesWith(key.toString('hex'), files)).toEqual([]);
      expect(filesWith(key.toString('base64').slice(0, -2), files)).toEqual([]);
    }
  });

  it('leaves a journal that verifies, also by the head that was kept from before', async () => {
    expect(await verifyJournal(store, { head })).toBeNull();
  });

  it('leaves every figure, and every other complaint, as it was', async () => {
    const { rows, report } = await figures(store);
    // Only that somebody was forgotten is a figure of its own.
    const { dataQuality } = before.report;
    expect(report.dataQuality).toEqual({ ...dataQuality, erased: dataQuality.erased + 1 });
    expect({ rows, report: { ...report, dataQuality } }).toEqual(before);
    const [event] = await streamOf(store, complaintStream(complaintId));
    if (event === undefined) throw new Error('expected an event');
    expect((await store.openEvent(event)).data).toMatchObject({
      at: '2025-07-01',
      complainant: { name: '[erased]', email: '[erased]', address: '[erased]' },
    });
    const others = new Set((await journalOf(store)).map(({ stream }) => stream));
    others.delete(complaintStream(complaintId));
    others.delete(HEADS_STREAM);
    expect(others.size).toBe(1000);
    for (const stream of others) {
      const shown = JSON.stringify(await streamOf(store, stream));
      expect(shown).toContain('@example.org');
      expect(shown).not.toContain('sealed:1:');
    }
  });
});

describe('an erasure that was cut short', () => {
  const id = randomUUID();
  const stream = complaintStream(id);
  const crashing = (memory: ReturnType<typeof openSealed>) => ({
    ...memory.keys,
    destroy: () => Promise.reject(new KlachtError('unavailable', 'store-failed', 'crash')),
  });

  const given = async () => {
    const memory = openSealed();
    const sealedStore = sealed(memory.raw, memory.keys);
    await sealedStore.append(stream, -1, [received(), recorded()]);
    const erasure = { store: sealedStore, keys: memory.keys, complaintId: id };
    await expect(eraseComplaint({ ...erasure, keys: crashing(memory) })).rejects.toThrowError(
      'crash',
    );
    expect(await memory.keys.get(id)).toMatchObject({ state: 'held' });
    return erasure;
  };

  it('is finished by running it again', async () => {
    const erasure = await given();
    await eraseComplaint(erasure);
    expect(await erasure.keys.get(id)).toEqual({ state: 'destroyed' });
  });

  it('is found and finished with all others, which are named once', async () => {
    const erasure = await given();
    const other = complaintStream(randomUUID());
    await erasure.store.append(other, -1, [received()]);
    expect(await finishErasures(erasure)).toEqual([id]);
    expect(await finishErasures(erasure)).toEqual([]);
    expect(await erasure.keys.get(id)).toEqual({ state: 'destroyed' });
    const [event] = await streamOf(erasure.store, other);
    expect(JSON.stringify(event)).toContain(PERSONAL[0]);
  });

  it('is not said to be done where the key is in another store', async () => {
    const { store: sealedStore } = await given();
    const copy = openSealed();
    await copy.raw.append(stream, -1, await journalOf(sealedStore));
    await expect(
      eraseComplaint({ store: copy.raw, keys: copy.keys, complaintId: id }),
    ).rejects.toMatchObject({ kind: 'unavailable', code: 'no-keys' });
    expect(await copy.keys.get(id)).toEqual({ state: 'none' });
  });
});
