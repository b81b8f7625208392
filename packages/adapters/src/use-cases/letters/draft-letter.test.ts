import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addDays,
  bitonic,
  type EventData,
  type Instant,
  type LetterKind,
  type LocalDate,
} from '@klacht/domain';
import { copyTemplates } from '../../letters/copy-templates.ts';
import { loadTemplates } from '../../letters/load-templates.ts';
import { storedEvents } from '../dossier/documents-of.ts';
import { approvedLetter, approveLetter, draftLetter, waitingDrafts } from './draft-letter.ts';
import { giveCommand } from '../give-command.ts';
import { openDocument } from '../dossier/open-document.ts';
import { openJournal, type OpenJournal } from '../opening/open-journal.ts';
import { recordLetter, sendLetter } from './record-letter.ts';

const NOW = '2026-05-29T09:00:00Z';
const templates = loadTemplates();
const REASON = 'Wij wachten op <b>de bank</b>.';
const DELAY = { at: '2026-05-29', until: '2026-07-01', reason: REASON } as const;

let journal: OpenJournal;
const complaintId = randomUUID();

const give = (type: string, data: object, now: Instant = NOW) =>
  giveCommand(
    journal,
    { commandId: randomUUID(), complaintId, type, data },
    { actor: 'anna', now },
  );

const receive = () =>
  give('Receive', {
    at: '2026-04-02',
    channel: 'email',
    language: 'nl',
    subjects: ['price'],
    complainant: { name: 'E. de Vries', email: 'e.devries@example.org' },
    text: 'De koers klopte niet.',
  });

const entryOf = async () => {
  await (await journal.register()).catchUp(journal.store);
  const entry = await journal.ask((register) => register.find(complaintId));
  if (entry === null) throw new Error('expected the complaint in the register');
  return entry;
};

const asked = (now: Instant = NOW) =>
  ({ kind: 'delay', data: DELAY, otherwise: 'nl', templates, actor: 'anna', now }) as const;

const draft = async () => draftLetter(journal, await entryOf(), asked());

const approve = async (
  digest: string,
  { actor = 'bert', kind = 'delay' }: { actor?: string; kind?: LetterKind } = {},
) => approveLetter(journal, await entryOf(), { kind, digest, actor, now: NOW });

const send = async (now: Instant = NOW) => {
  const { data: _, ...by } = asked(now);
  return sendLetter(journal, await entryOf(), await approvedLetter(journal, await entryOf(), by));
};

const recorded = async () => (await storedEvents(journal.store, complaintId)).slice(1);
/** The days after its own on which the letter may go, as its draft names them. */
const laterDays = async (): Promise<readonly LocalDate[]> => {
  const drafts = (await recorded()).filter(({ type }) => type === 'LetterDrafted');
  return drafts.flatMap(({ data }) =>
    ((data as EventData<'LetterDrafted'>).laterDays ?? []).map(({ at }) => at),
  );
};
const types = async () => (await recorded()).map(({ type }) => type);
const refused = (code: string) => expect.objectContaining({ code }) as Error;

beforeEach(async () => {
  const procedures = [{ ...bitonic, fourEyes: ['delay'] as LetterKind[] }];
  journal = await openJournal({ store: 'memory:', procedures });
  await receive();
});
afterEach(() => journal.close());

describe('a letter that the procedure asks four eyes of', () => {
  it('is drafted, approved by another, and sent as it was drafted, with what it tells', async () => {
    const { digest, html } = await draft();
    expect(digest).toBe(createHash('sha256').update(html).digest('hex'));
    expect(await types()).toEqual(['DocumentAdded', 'DocumentAdded', 'LetterDrafted']);
    expect((await entryOf()).complaint.delays).toEqual([]);

    await approve(digest.slice(0, 8));
    const sent = await send();
    expect(sent).toMatchObject({ digest, html, by: 'email', event: 'Delayed' });
    expect((await types()).slice(3)).toEqual([
      'LetterApproved',
      'DocumentAdded',
      'Delayed',
      'LetterQueued',
    ]);
    const { complaint } = await entryOf();
    expect(complaint.delays).toMatchObject([
      { until: '2026-07-01', announced: { at: '2026-05-29' } },
    ]);
    expect(complaint.letters).toMatchObject([{ id: sent.id, letter: digest, kind: 'delay' }]);
    await expect(send()).rejects.toEqual(refused('not-approved'));
  });

  it('is neither sent nor recorded without an approval of exactly that one, and nothing is kept', async () => {
    const entry = await entryOf();
    for (const work of [sendLetter, recordLetter]) {
      await expect(work(journal, entry, asked())).rejects.toEqual(refused('not-approved'));
    }
    await expect(send()).rejects.toEqual(refused('not-approved'));
    expect(await types()).toEqual([]);

    const { digest } = await draft();
    await expect(send()).rejects.toEqual(refused('not-approved'));
    await approve(digest);
    // Written anew it has another mark in it: it is not the one that was approved.
    await expect(sendLetter(journal, await entryOf(), asked())).rejects.toEqual(
      refused('not-approved'),
    );
    expect((await types()).at(-1)).toBe('LetterApproved');
  });

  it('is not approved by who drafted it, as another kind, nor by a digest of none', async () => {
    const { digest } = await draft();
    await expect(approve(digest, { actor: 'Anna' })).rejects.toEqual(refused('own-draft'));
    await expect(approve(digest, { kind: 'judgement' })).rejects.toEqual(refused('unknown-draft'));
    for (const other of ['0'.repeat(64), digest.slice(0, 3), '']) {
      await expect(approve(other)).rejects.toEqual(refused('unknown-draft'));
    }
    expect((await types()).at(-1)).toBe('LetterDrafted');
  });

  it.each([
    ['the letter', 1],
    ['what it would record', 2],
  ] as const)('is not approved where %s was taken back from the dossier', async (_, revision) => {
    const { digest } = await draft();
    await give('Retract', { at: NOW, revision, why: 'Bij vergissing.' });
    await expect(approve(digest)).rejects.toEqual(refused('no-such-document'));
  });

  it('is not approved where its documents are gone, and none of it is recorded', async () => {
    const { digest } = await draft();
    for (const place of await Array.fromAsync(journal.documents.store.list())) {
      await journal.documents.store.remove(place);
    }
    await expect(approve(digest)).rejects.toEqual(refused('no-such-document'));
    expect((await types()).at(-1)).toBe('LetterDrafted');
  });

  it('is not approved where one of its documents is another than was drafted', async () => {
    const { digest } = await draft();
    const { store } = journal.documents;
    const places = await Array.fromAsync(store.list());
    for (const place of places) {
      const bytes = Buffer.concat(await Array.fromAsync((await store.read(place)) ?? []));
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      await store.write(place.shelf, ReadableStream.from([bytes]), () => place.name);
    }
    await expect(approve(digest)).rejects.toEqual(refused('document-changed'));
    expect((await types()).at(-1)).toBe('LetterDrafted');
  });

  it('goes on a later day with that day, and is one of those that were approved', async () => {
    const { digest, html } = await draft();
    await approve(digest);
    const sent = await send('2026-06-01T09:00:00Z');
    expect(html).toContain('29 mei 2026');
    expect(sent.html).toBe(html.replaceAll('29 mei 2026', '1 juni 2026'));
    const { complaint } = await entryOf();
    expect(complaint.delays).toMatchObject([{ announced: { at: '2026-06-01' } }]);
    expect(complaint.letters).toMatchObject([{ id: sent.id, letter: sent.digest }]);
    expect(waitingDrafts(complaint)).toEqual([]);
    await expect(send('2026-06-02T09:00:00Z')).rejects.toEqual(refused('not-approved'));
  });

  it('has the times of the day on which it goes, not of the one on which it was drafted', async () => {
    await journal.close();
    const procedures = [{ ...bitonic, fourEyes: ['judgement'] as LetterKind[] }];
    journal = await openJournal({ store: 'memory:', procedures });
    await receive();
    const data = { at: '2026-05-29', outcome: 'rejected', reasons: 'De koers klopte.' } as const;
    const judgement = { ...asked(), kind: 'judgement', data } as const;
    const { digest } = await draftLetter(journal, await entryOf(), judgement);
    await approve(digest, { kind: 'judgement' });
    const { data: _, ...by } = { ...judgement, now: '2026-06-01T09:00:00Z' } as const;
    const entry = await entryOf();
    const onMonday = await approvedLetter(journal, entry, by);
    const sent = await sendLetter(journal, entry, onMonday);
    // Three months from the Monday on which the position is told, and not from the Friday before.
    expect(sent.text).toContain('tot en met 1 september 2026');
    expect(sent.text).not.toContain('29 mei');
  });

  it('goes on the last of 14 days', async () => {
    const { digest } = await draft();
    await approve(digest);
    const days = await laterDays();
    expect(days).toEqual(Array.from({ length: 13 }, (_, n) => addDays('2026-05-30', n)));
    expect((await send('2026-06-11T09:00:00Z')).event).toBe('Delayed');
  });

  it('is not sent after the days on which it may go, and nothing is recorded', async () => {
    await approve((await draft()).digest);
    await expect(send('2026-06-12T09:00:00Z')).rejects.toEqual(refused('letter-outdated'));
    expect((await entryOf()).complaint.delays).toEqual([]);
  });

  it('names no day on which it could not be written, as one after the day that it announces', async () => {
    const until = '2026-06-03';
    const { digest } = await draftLetter(journal, await entryOf(), {
      ...asked(),
      data: { ...DELAY, until },
    });
    await approve(digest);
    const days = await laterDays();
    expect(days.every((at) => at <= until)).toBe(true);
    await expect(send('2026-06-05T09:00:00Z')).rejects.toMatchObject({ kind: 'rejected' });
  });

  it.each([NOW, '2026-06-01T09:00:00Z'] as const)(
    'is not sent once it would say something else, on %s: it is drafted and approved anew',
    async (now) => {
      const { digest } = await draft();
      await approve(digest);
      const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
      copyTemplates(folder);
      const file = path.join(folder, 'nl', 'delay.txt');
      writeFileSync(file, `${readFileSync(file, 'utf8')}\nTot ziens.\n`);
      const { data: _, ...by } = { ...asked(now), templates: loadTemplates(folder) };
      const entry = await entryOf();
      const letter = await approvedLetter(journal, entry, by);
      await expect(sendLetter(journal, entry, letter)).rejects.toEqual(refused('letter-outdated'));
      expect((await entryOf()).complaint.delays).toEqual([]);
    },
  );

  it('waits alone: of two that are approved it is not guessed which is to go', async () => {
    const letters = [await draft(), await draft()].map(({ digest }) => digest);
    for (const digest of letters) await approve(digest);
    await expect(send()).rejects.toMatchObject({
      code: 'invalid-input',
      details: { letters, reason: 'several-approved' },
    });
    const approval = (await recorded()).find(({ type }) => type === 'LetterApproved');
    await give('Retract', { at: NOW, revision: approval?.revision, why: 'De andere gaat.' });
    expect((await send()).digest).toBe(letters[1]);
  });

  it('is opened by another to read it, as any document', async () => {
    const { digest, html } = await draft();
    const reader = { role: 'officer', name: 'bert' } as const;
    const { bytes } = await openDocument(journal, await entryOf(), digest, { reader, now: NOW });
    expect(Buffer.concat(await Array.fromAsync(bytes)).toString()).toBe(html);
  });
});
