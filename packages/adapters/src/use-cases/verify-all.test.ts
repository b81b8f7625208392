import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { bitonic, execute } from '@klacht/domain';
import { demoYear } from '../demo/demo-year.ts';
import { digestOf, EMPTY, plus } from '../view-stores/digest.ts';
import { digestOfRow, type Row } from '../view-stores/register-rows.ts';
import type { State } from '../view-stores/generations.ts';
import { giveCommand } from './give-command.ts';
import { openJournal, type OpenJournal } from './opening/open-journal.ts';
import { finishErasures } from '../sealing/erasure.ts';
import { attachDocument } from './dossier/attach-document.ts';
import { forget } from './privacy/forget.ts';
import { verifyAll } from './verify-all.ts';

const ERASED_LONG_AGO = '2018-04-02';

let folder: string;
const open: OpenJournal[] = [];
const place = () => ({ store: `sqlite:${path.join(folder, 'klacht.db')}` });
const at = (name: string): string => path.join(folder, name);

const openHere = async (): Promise<OpenJournal> => {
  const journal = await openJournal(place());
  open.push(journal);
  return journal;
};

const closeAll = async (): Promise<void> => {
  for (const journal of open.splice(0)) await journal.close();
};

afterEach(async () => {
  await closeAll();
  rmSync(folder, { recursive: true });
});

/** A journal with its register up to date. */
const journalWith = async (events = 120): Promise<OpenJournal> => {
  folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
  const journal = await openHere();
  for (const request of demoYear().slice(0, events)) await execute(journal, request);
  await journal.register();
  return journal;
};

const verify = async () => verifyAll(await openHere());

/** Writes a file of views as who knows the code would: every digest made anew. */
const forge = (change: (entry: string) => string): void => {
  const db = new DatabaseSync(at('klacht.db.views'));
  const rows = db.prepare('SELECT * FROM register ORDER BY ordinal').all() as unknown as Row[];
  let all = EMPTY;
  let owed = EMPTY;
  for (const row of rows) {
    const { digest: _, ...rest } = { ...row, entry: change(row.entry) };
    const digest = digestOfRow(rest, rest.entry);
    db.prepare('UPDATE register SET entry = ?, digest = ? WHERE ordinal = ?').run(
      rest.entry,
      digest,
      row.ordinal,
    );
    all = plus(all, digest);
    if (row.next_target !== null) owed = plus(owed, digest);
  }
  const { generation, rules, state } = db
    .prepare('SELECT * FROM generations WHERE live = 1')
    .get() as { generation: number; rules: string; state: string };
  const forged = JSON.stringify({ ...(JSON.parse(state) as State), all, owed });
  db.prepare('UPDATE generations SET state = ?, digest = ?').run(
    forged,
    digestOf([generation, 1, rules], forged),
  );
  db.close();
};

describe('the live register beside a journal', () => {
  it('is as a fold of the journal tells, though it is behind, of other rules, or not there', async () => {
    const journal = await journalWith();
    expect(await verifyAll(journal)).toBeNull();
    for (const request of demoYear().slice(120, 160)) await execute(journal, request);
    expect(await verifyAll(journal)).toBeNull();
    const next = { ...bitonic, version: '2027.1', validFrom: '2027-01-01' } as const;
    const other = await openJournal({ ...place(), procedures: [bitonic, next] });
    expect(await verifyAll(other)).toBeNull();
    await other.close();
    await closeAll();
    rmSync(at('klacht.db.views'));
    expect(await verify()).toBeNull();
  });

  it('is as a fold of the journal tells while it takes in what is recorded meanwhile', async () => {
    const journal = await journalWith(60);
    const register = await journal.register();
    const later = demoYear().slice(60, 90);
    let counted = 0;
    const meanwhile: OpenJournal = {
      ...journal,
      store: {
        ...journal.store,
        async *readAll(range = {}) {
          yield* journal.store.readAll(range);
          const next = range.upTo === undefined ? undefined : later.shift();
          if (next === undefined) return;
          counted += 1;
          await execute(journal, next);
          await register.catchUp(journal.store);
        },
      },
    };
    expect(await verifyAll(meanwhile)).toBeNull();
    // Each time that the fold came where the register was, that was a step further.
    expect(counted).toBeGreaterThan(1);
  });

  it('is found out where it was written by who can make its digests', async () => {
    const journal = await journalWith();
    const [first] = await journal.ask((register) => [...register.entries()]);
    await closeAll();
    forge((entry) => entry.replaceAll('"email"', '"phone"').replaceAll('"web-form"', '"phone"'));
    // Nothing that only reads it can tell.
    const forged = await openHere();
    const [told] = await forged.ask((register) => [...register.entries()]);
    expect(told).not.toEqual(first);
    expect(await verify()).toEqual({
      stream: null,
      revision: null,
      position: null,
      kind: 'register-differs',
      message: expect.stringMatching(
        /^the live register tells something else of 20\d\d-\d{4} than the journal; klacht rebuild makes it anew from the journal$/,
      ) as unknown,
    });
  });

  it.each([
    [
      'UPDATE register SET next_target = NULL',
      /^the live register is damaged: the entry of .* was changed; klacht rebuild/,
    ],
    [
      'DELETE FROM register WHERE ordinal = (SELECT max(ordinal) FROM register)',
      /its entries are not those/,
    ],
    ["UPDATE generations SET state = replace(state, '2025', '2024')", /how far it is, was changed/],
  ])('is found out, and left as it is, after %s', async (edit, message) => {
    await journalWith();
    await closeAll();
    const db = new DatabaseSync(at('klacht.db.views'));
    db.exec(edit);
    db.close();
    for (const _ of [1, 2]) {
      expect(await verify()).toMatchObject({
        kind: 'register-differs',
        message: expect.stringMatching(message) as unknown,
      });
    }
  });
});

describe('the keys beside a journal', () => {
  const NOW = '2026-01-15T09:00:00Z';

  /** A complaint with a name, closed long ago. */
  const closedComplaint = async (
    journal: OpenJournal,
    representative?: { readonly name: string },
  ): Promise<string> => {
    const complaintId = randomUUID();
    const give = (type: string, data: object) =>
      giveCommand(
        journal,
        { commandId: randomUUID(), complaintId, actor: 'anna', type, data },
        { now: NOW },
      );
    await give('Receive', {
      at: ERASED_LONG_AGO,
      channel: 'email',
      subjects: [],
      complainant: { name: 'Zoë Onvindbaar' },
      ...(representative === undefined ? {} : { representative }),
    });
    await give('Judge', { at: '2018-05-20', outcome: 'rejected' });
    return complaintId;
  };

  it('open nothing of who was erased when an older copy of them is back, and that is a fault', async () => {
    const journal = await journalWith(0);
    const complaintId = await closedComplaint(journal);
    const stream = `complaint-${complaintId}`;
    const namesIn = async (one: OpenJournal) =>
      JSON.stringify((await Array.fromAsync(one.store.readStream(stream))).flat());
    expect(await namesIn(journal)).toContain('Onvindbaar');
    await closeAll();
    copyFileSync(at('klacht.db.keys'), at('older.keys'));
    const again = await openHere();
    const entry = await again.ask((register) => register.find(complaintId));
    if (entry === null) throw new Error('expected the complaint');
    await forget(again, entry, { actor: 'anna', now: NOW });
    expect(await verifyAll(again)).toBeNull();
    await closeAll();
    copyFileSync(at('older.keys'), at('klacht.db.keys'));
    const restored = await openHere();
    expect(await namesIn(restored)).not.toContain('Onvindbaar');
    const [received] = (await Array.fromAsync(restored.store.readStream(stream))).flat();
    if (received === undefined) throw new Error('expected an event');
    expect(JSON.stringify(await restored.store.openEvent(received))).toContain('[erased]');
    expect(await verify()).toMatchObject({
      kind: 'key-back',
      stream,
      message: `${complaintId} was erased, and its key is there all the same, as after the keys were restored; klacht keys finish-erasures destroys it`,
    });
  });

  it.each([
    ['representative', 'complainant', 'Zoë Onvindbaar', 'Bob Verdwenen'],
    ['complainant', 'representative', 'Bob Verdwenen', 'Zoë Onvindbaar'],
  ])(
    'of the %s alone are a fault when they are back; the %s is read as before',
    async (person, _, stays, gone) => {
      const journal = await journalWith(0);
      const complaintId = await closedComplaint(journal, { name: 'Bob Verdwenen' });
      const stream = `complaint-${complaintId}`;
      const namesIn = async (one: OpenJournal) =>
        JSON.stringify((await Array.fromAsync(one.store.readStream(stream))).flat());
      await closeAll();
      copyFileSync(at('klacht.db.keys'), at('older.keys'));
      const again = await openHere();
      const entry = await again.ask((register) => register.find(complaintId));
      if (entry === null) throw new Error('expected the complaint');
      const { outcome } = await forget(again, entry, { actor: 'anna', now: NOW, person });
      expect(outcome).toBe('erased');
      expect(await verifyAll(again)).toBeNull();
      await closeAll();
      copyFileSync(at('older.keys'), at('klacht.db.keys'));
      const restored = await openHere();
      const names = await namesIn(restored);
      expect([names.includes(stays), names.includes(gone)]).toEqual([true, false]);
      const owner = person === 'complainant' ? complaintId : `${complaintId}/${person}`;
      expect(await verify()).toMatchObject({
        kind: 'key-back',
        stream,
        message: expect.stringMatching(`^${owner} was erased, and its key is there`) as unknown,
      });
      expect(await finishErasures(restored)).toEqual([complaintId]);
      expect(await verify()).toBeNull();
      expect(await namesIn(restored)).toContain(stays);
    },
  );

  it('are sound where somebody is erased, and a document added, while they are looked at', async () => {
    const journal = await journalWith(3);
    const complaintId = await closedComplaint(journal);
    await (await journal.register()).catchUp(journal.store);
    const entries = await journal.ask((register) => [...register.entries()]);
    const [other] = entries;
    const erased = entries.find((entry) => entry.complaintId === complaintId);
    if (other === undefined || erased === undefined) throw new Error('expected two complaints');
    const by = { actor: 'anna', now: NOW } as const;
    let isFirst = true;
    const meanwhile: OpenJournal = {
      ...journal,
      keys: {
        ...journal.keys,
        get: async (owner) => {
          if (isFirst) {
            isFirst = false;
            await forget(journal, erased, by);
            await attachDocument(journal, other, { bytes: [Buffer.from('x')], name: 'x.txt' }, by);
          }
          return journal.keys.get(owner);
        },
      },
    };
    const stages: string[] = [];
    expect(await verifyAll(meanwhile, { onStage: (stage) => stages.push(stage) })).toBeNull();
    expect(isFirst).toBe(false);
    expect([stages[0], stages.at(-1)]).toEqual(['events', 'register']);
  });

  it('are at fault where one is destroyed and no erasure is recorded', async () => {
    const journal = await journalWith(0);
    const complaintId = await closedComplaint(journal);
    await journal.keys.destroy(complaintId);
    expect(await verifyAll(journal)).toMatchObject({
      kind: 'key-gone',
      stream: `complaint-${complaintId}`,
      revision: 1,
    });
  });
});
