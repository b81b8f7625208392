import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { execute, parseRequest } from '@klacht/domain';
import { finishErasures } from '../../sealing/erasure.ts';
import { attachDocument } from './attach-document.ts';
import { forget } from '../privacy/forget.ts';
import { giveCommand } from '../give-command.ts';
import { openDocument } from './open-document.ts';
import { openJournal, type OpenJournal } from '../opening/open-journal.ts';
import { verifyAll } from '../verify-all.ts';

const LONG_AGO = '2018-04-02';
const NOW = '2026-05-29T09:00:00Z';
const BY = { actor: 'anna', now: NOW } as const;
const READER = { role: 'officer', name: 'anna' } as const;

let folder = '';
let journal: OpenJournal;
let complaintId = '';

const at = (name: string): string => path.join(folder, name);
const place = () => ({ store: `sqlite:${at('klacht.db')}` });
const verify = () => verifyAll(journal);

const filesIn = (name: string): readonly string[] =>
  readdirSync(at(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
const kept = () => filesIn('klacht.db.documents');

const entryOf = async () => {
  await (await journal.register()).catchUp(journal.store);
  const entry = await journal.ask((register) => register.find(complaintId));
  if (entry === null) throw new Error('expected the complaint in the register');
  return entry;
};

const give = (type: string, data: object) =>
  giveCommand(journal, { commandId: randomUUID(), complaintId, type, data }, BY);

const attach = async (text: string, from?: string) =>
  attachDocument(
    journal,
    await entryOf(),
    { bytes: [Buffer.from(text)], name: `${text}.txt`, ...(from === undefined ? {} : { from }) },
    BY,
  );

const read = async (digest: string): Promise<string> => {
  const { bytes } = await openDocument(journal, await entryOf(), digest, {
    reader: READER,
    now: NOW,
  });
  return Buffer.concat(await Array.fromAsync(bytes)).toString();
};

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
  complaintId = randomUUID();
  journal = await openJournal(place());
  await give('Receive', {
    at: LONG_AGO,
    channel: 'email',
    subjects: [],
    complainant: { name: 'Zoë Onvindbaar' },
    representative: { name: 'Bob Verdwenen' },
  });
  await give('Judge', { at: '2018-05-20', outcome: 'rejected' });
});
afterEach(() => journal.close());

describe('the documents beside a journal', () => {
  it('are sound as they were kept, also those that were taken back', async () => {
    await attach('letter', 'complainant');
    await attach('mandate', 'representative');
    await attach('memo');
    await give('Retract', { at: '2026-05-29', revision: 4, why: 'Another dossier.' });
    expect(await verify()).toBeNull();
    expect(kept()).toHaveLength(3);
  });

  it('are a fault where one is missing, and sound when it is attached again', async () => {
    const { digest } = await attach('letter');
    rmSync(kept()[0] ?? '');
    expect(await verify()).toMatchObject({
      kind: 'document-missing',
      stream: `complaint-${complaintId}`,
      revision: 2,
      message: expect.stringContaining(digest) as unknown,
    });
    expect(await attach('letter')).toMatchObject({ outcome: 'there-already', digest });
    expect(await verify()).toBeNull();
  });

  it('are a fault where one was changed, and sound when it is attached again', async () => {
    const { digest } = await attach('letter');
    const [file = ''] = kept();
    writeFileSync(file, randomBytes(100));
    expect(await verify()).toMatchObject({ kind: 'document-changed', revision: 2 });
    await expect(read(digest)).rejects.toMatchObject({ code: 'document-changed' });
    await attach('letter');
    expect(await verify()).toBeNull();
    expect(await read(digest)).toBe('letter');
  });

  it('are a fault where no event tells of one, as a killed attach leaves it; attached again it is sound', async () => {
    await attach('letter');
    await journal.documents.keep(complaintId, [Buffer.from('half')]);
    expect(await verify()).toMatchObject({ kind: 'document-of-nobody', stream: null });
    await attach('half');
    expect(await verify()).toBeNull();
    writeFileSync(at('klacht.db.documents/notes.txt'), 'x');
    expect(await verify()).toMatchObject({
      kind: 'document-of-nobody',
      message: expect.stringContaining('notes.txt') as unknown,
    });
  });

  it('go with their key, to the last byte, and cannot be attached again', async () => {
    const plain = `Zoë's letter ${'x'.repeat(100_000)}`;
    const { digest } = await attachDocument(
      journal,
      await entryOf(),
      { bytes: [Buffer.from(plain)], name: 'secretname.txt', from: 'complainant' },
      BY,
    );
    const before = kept().map((file) => readFileSync(file));
    const dry = await forget(journal, await entryOf(), { ...BY, dryRun: true });
    expect(dry).toMatchObject({ outcome: 'would-erase', documents: 1 });
    expect(kept()).toHaveLength(1);
    expect(await forget(journal, await entryOf(), BY)).toMatchObject({
      outcome: 'erased',
      documents: 1,
    });
    expect(kept()).toEqual([]);
    for (const file of filesIn('.')) {
      const bytes = readFileSync(file);
      for (const text of ['Onvindbaar', 'Verdwenen', 'secretname', "Zoë's letter"]) {
        expect(bytes.includes(text), `${text} in ${file}`).toBe(false);
      }
      for (const cipher of before) expect(bytes.includes(cipher.subarray(48, 148))).toBe(false);
    }
    await expect(read(digest)).rejects.toMatchObject({ code: 'erased' });
    await expect(attach('more')).rejects.toMatchObject({ code: 'erased' });
    expect(await verify()).toBeNull();
  });

  it('of one person go alone', async () => {
    const theirs = await attach('mandate', 'representative');
    const mine = await attach('letter', 'complainant');
    const answer = await forget(journal, await entryOf(), { ...BY, person: 'representative' });
    expect(answer).toMatchObject({ outcome: 'erased', documents: 1 });
    expect(kept()).toHaveLength(1);
    await expect(read(theirs.digest)).rejects.toMatchObject({ code: 'erased' });
    expect(await read(mine.digest)).toBe('letter');
    expect(await verify()).toBeNull();
  });

  it('that an erasure left when it was killed, or a backup brought back, are found and removed', async () => {
    await attach('letter');
    cpSync(at('klacht.db.documents'), at('older'), { recursive: true });
    await forget(journal, await entryOf(), BY);
    cpSync(at('older'), at('klacht.db.documents'), { recursive: true });
    expect(await verify()).toMatchObject({
      kind: 'document-left',
      message: expect.stringContaining('klacht keys finish-erasures') as unknown,
    });
    expect(await finishErasures(journal)).toEqual([complaintId]);
    expect(kept()).toEqual([]);
    expect(await verify()).toBeNull();
    expect(await finishErasures(journal)).toEqual([]);
  });

  it('are erased too where the erasure was recorded and nothing else was done yet', async () => {
    await attach('letter');
    const erase = {
      commandId: randomUUID(),
      complaintId,
      type: 'Erase',
      data: { at: '2026-05-29' },
    };
    await execute(journal, parseRequest({ ...erase, ...BY }));
    expect(await finishErasures(journal)).toEqual([complaintId]);
    expect(kept()).toEqual([]);
    expect(await journal.keys.get(complaintId)).toEqual({ state: 'destroyed' });
  });

  it('are refused where the key that sealed the texts is not here, and no second key is made', async () => {
    await journal.close();
    for (const name of readdirSync(folder)) if (name.includes('.keys')) rmSync(at(name));
    journal = await openJournal(place());
    await expect(attach('letter')).rejects.toMatchObject({ code: 'no-keys' });
    expect(await journal.keys.get(complaintId)).toEqual({ state: 'none' });
  });
});
