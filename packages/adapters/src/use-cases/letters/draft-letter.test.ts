import { createHash, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bitonic, type Instant, type LetterKind } from '@klacht/domain';
import { loadTemplates } from '../../letters/load-templates.ts';
import { storedEvents } from '../dossier/documents-of.ts';
import { approvedLetter, approveLetter, draftLetter } from './draft-letter.ts';
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
const types = async () => (await recorded()).map(({ type }) => type);
const refused = (code: string) => expect.objectContaining({ code }) as Error;

beforeEach(async () => {
  const procedures = [{ ...bitonic, fourEyes: ['delay'] as LetterKind[] }];
  journal = await openJournal({ store: 'memory:', procedures });
  await give('Receive', {
    at: '2026-04-02',
    channel: 'email',
    language: 'nl',
    subjects: ['price'],
    complainant: { name: 'E. de Vries', email: 'e.devries@example.org' },
    text: 'De koers klopte niet.',
  });
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

  it('is not sent once it would say something else: it is drafted and approved anew', async () => {
    const { digest } = await draft();
    await approve(digest);
    await expect(send('2026-06-01T09:00:00Z')).rejects.toEqual(refused('letter-outdated'));
    expect((await entryOf()).complaint.delays).toEqual([]);
  });

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
