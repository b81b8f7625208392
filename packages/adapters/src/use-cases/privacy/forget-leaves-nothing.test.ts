import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bitonic, type LetterKind } from '@klacht/domain';
import { expect, it, onTestFinished } from 'vitest';
import { attachment, multipart, plain } from '../../intake/mail/testing/mime.ts';
import { loadTemplates } from '../../letters/load-templates.ts';
import { folderTransport } from '../../post/folder-transport.ts';
import { sealedInbox } from '../../sealing/sealed-inbox.ts';
import { approveLetter, draftLetter } from '../letters/draft-letter.ts';
import { forget } from './forget.ts';
import { giveCommand } from '../give-command.ts';
import { forgetMail, joinMail, refuseMail } from '../mail/mail-inbox.ts';
import { openJournal } from '../opening/open-journal.ts';
import { letterSender, openOutbox } from '../outbox.ts';
import { receiveMail } from '../mail/receive-mail.ts';
import { entryOf } from '../mail/record-mail.ts';
import { sendLetter } from '../letters/record-letter.ts';

const NOW = '2026-05-29T09:00:00Z' as const;
const BY = { actor: 'anna', now: NOW } as const;
const FILE = Buffer.from('Zeeslangenbewijs '.repeat(40));

/** What only this complaint says: in its mail, its file, its answers, letters and drafts. */
const SECRETS = [
  'Fleurtje',
  'fleurtje@klager.test',
  'koersverschilletje',
  'Zeeslangenbewijs',
  'aanvullinkje',
  'verwerpelijkheid',
  'vraagstukje',
  'conceptje',
  'Van wie is dit',
  FILE.toString('base64').slice(0, 40),
];

const mailOf = (id: string, from: string, subject: string, text: string): Buffer => {
  const file = { name: 'Zeeslangenbewijs.pdf', type: 'application/pdf', bytes: FILE };
  const head = [
    'Received: from a by b; Thu, 2 Apr 2026 10:00:00 +0000',
    `From: Fleurtje Proef <${from}>`,
    'To: klachten@bitonic.nl',
    `Subject: ${subject}`,
    `Message-ID: <${id}@klager.test>`,
  ].join('\r\n');
  return Buffer.from(`${head}\r\n${multipart('mixed', 'b', [plain(text), attachment(file)])}`);
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());

it.each(['files', 'sqlite'])(
  'leaves no byte of text, mail, letter, draft or file, and no document that a key opens: %s',
  async (kind) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'klacht-forget-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const here = path.join(folder, 'klacht.db');
    const documents = kind === 'sqlite' ? { documents: `sqlite:${here}.documents.db` } : {};
    const journal = await openJournal({
      store: `sqlite:${here}`,
      procedures: [{ ...bitonic, fourEyes: ['progress'] as LetterKind[] }],
      ...documents,
      inventedClock: true,
    });
    const received = await receiveMail(
      journal,
      mailOf('1', 'fleurtje@klager.test', 'Klacht', 'Ik kreeg een koersverschilletje.'),
      BY,
    );
    const { number, complaintId } = received;
    if (number === null || complaintId === null) throw new Error('expected a complaint');
    const entry = () => entryOf(journal, complaintId);

    const aside = async (id: string, text: string) => {
      const mail = mailOf(id, `fleurtje${id}@elders.test`, `[${number}] nog iets`, text);
      const { outcome, mailId } = await receiveMail(journal, mail, BY);
      expect(outcome).toBe('put-aside');
      return mailId;
    };
    await joinMail(journal, await aside('2', 'Een aanvullinkje.'), await entry(), BY);
    const refused = await aside('3', 'Een verwerpelijkheid.');
    await refuseMail(journal, refused, 'van niemand', BY);
    await forgetMail(journal, refused, BY);

    const templates = loadTemplates();
    const asked = { otherwise: 'nl', templates, ...BY } as const;
    const at = '2026-05-29' as const;
    await sendLetter(journal, await entry(), {
      ...asked,
      kind: 'request-information',
      data: { at, question: 'Wat is het vraagstukje?' },
    });
    const { digest } = await draftLetter(journal, await entry(), {
      ...asked,
      kind: 'progress',
      data: { at, summary: 'Een conceptje.' },
    });
    const approving = { kind: 'progress', digest, actor: 'bert', now: NOW } as const;
    await approveLetter(journal, await entry(), approving);

    const outgoing = path.join(folder, 'outgoing');
    const outbox = openOutbox(journal, 'sending');
    const transport = folderTransport(outgoing);
    await letterSender(journal, { transport, state: outbox.state, clock: () => NOW }).sendDue(
      new AbortController().signal,
    );
    outbox.close();
    expect(filesIn(outgoing)).toHaveLength(1);

    const withdraw = { commandId: randomUUID(), complaintId, type: 'Withdraw', data: { at } };
    await giveCommand(journal, withdraw, BY);
    const later = '2040-01-02T09:00:00Z' as const;
    const dry = { actor: 'anna', now: later, dryRun: true } as const;
    const waits = await aside('4', 'Van wie is dit?');
    expect(await forget(journal, await entry(), dry)).toMatchObject({ mails: [waits] });
    await refuseMail(journal, waits, 'van een ander', BY);
    expect(await forget(journal, await entry(), dry)).toMatchObject({ mails: [waits] });
    await forgetMail(journal, waits, BY);

    const other = await receiveMail(
      journal,
      mailOf('9', 'ander@klager.test', 'Klacht', 'Iets anders.'),
      BY,
    );
    const forgotten = await forget(journal, await entry(), { actor: 'anna', now: later });
    expect(forgotten).toMatchObject({ outcome: 'erased', mails: [] });

    // Whoever has every key that is left finds slips without a word, and the documents of another.
    const inbox = sealedInbox(journal.documents.store, journal.keys);
    for await (const slip of inbox.list()) {
      expect(slip).toMatchObject({ from: null, subject: '' });
      expect((await inbox.get(slip.mailId))?.bytes).toHaveLength(0);
    }
    const places = await Array.fromAsync(journal.documents.store.list());
    const kept = [mailOf('9', 'ander@klager.test', 'Klacht', 'Iets anders.'), FILE].map((bytes) =>
      createHash('sha256').update(bytes).digest('hex'),
    );
    const theirs = await Promise.all(
      kept.map((one) => journal.documents.placeOf(other.complaintId ?? randomUUID(), one)),
    );
    expect(theirs).not.toContain(null);
    expect(places).toHaveLength(theirs.length + 3);
    await journal.close();

    // What was handed over in a folder is with whoever takes it from there.
    const files = filesIn(folder).filter((file) => !file.startsWith(outgoing));
    const left = files.flatMap((file) => {
      const bytes = readFileSync(file);
      return SECRETS.filter((one) => bytes.includes(one)).map((one) => `${file}: ${one}`);
    });
    expect(left).toEqual([]);
  },
);
