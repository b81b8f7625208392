import { readFileSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { openJournal } from '../packages/adapters/src/use-cases/opening/open-journal.ts';
import { receiveMail } from '../packages/adapters/src/use-cases/mail/receive-mail.ts';
import type { Job } from './jobs.ts';
import { NOW } from './settings.ts';

const TEXT = 'De munten die ik dinsdag kocht, staan vandaag nog niet in mijn portemonnee.';
const BOUNDARY = 'bench';

/** A file of 20 kB that came with a mail, of another content each time. */
const fileOf = (index: number): string =>
  Buffer.alloc(20_000, `order ${index}\n`).toString('base64').replaceAll(/.{76}/g, '$&\r\n');

/** A mail with a text and a file, as it reaches a server. */
const mailOf = (index: number): Buffer =>
  Buffer.from(
    [
      'Received: from a by b; Thu, 2 Apr 2026 10:00:00 +0200',
      `From: Fleur Proef <fleur${index}@example.com>`,
      'To: klachten@example.org',
      `Subject: Order ${index}`,
      `Message-ID: <${index}@example.com>`,
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
      '',
      `--${BOUNDARY}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      TEXT,
      `--${BOUNDARY}`,
      'Content-Type: application/octet-stream',
      'Content-Disposition: attachment; filename="order.bin"',
      'Content-Transfer-Encoding: base64',
      '',
      fileOf(index),
      `--${BOUNDARY}--`,
      '',
    ].join('\r\n'),
  );

/** How many mails, and how many senders bring them at once, each one after another. */
export type MailsAsked = { readonly mails: number; readonly atOnce: number };

const askedIn = (file: string): MailsAsked => JSON.parse(readFileSync(file, 'utf8')) as MailsAsked;

/** Has so many senders bring the mails between them. */
const bringAll = async (
  { mails, atOnce }: MailsAsked,
  bring: (index: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const sender = async (): Promise<void> => {
    for (let index = next; index < mails; index = next) {
      next += 1;
      await bring(index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
};

/**
 * Takes in as many mails as the file says, as a listener does from several senders: each is a complaint,
 * sealed and chained, with the mail and its file kept as documents, and answered when it is on disk.
 */
export const mailJob: Job = async (file, tick) => {
  const asked = askedIn(file);
  const journal = await openJournal({ store: `sqlite:${file}.db`, inventedClock: true });
  let received = 0;
  await bringAll(asked, async (index) => {
    const by = { actor: 'bench', now: NOW } as const;
    const { outcome, files } = await receiveMail(journal, mailOf(index), by);
    if (outcome === 'received') received += files;
    tick();
  });
  await journal.close();
  return { operations: asked.mails, checksum: () => received };
};

/** Writes the same mails raw, each to a file of its own that is synced, and no more. */
export const rawMailJob: Job = async (file, tick) => {
  const asked = askedIn(file);
  const folder = `${file}.raw`;
  await mkdir(folder);
  let written = 0;
  await bringAll(asked, async (index) => {
    const bytes = mailOf(index);
    const handle = await open(path.join(folder, `${index}.eml`), 'wx');
    const { bytesWritten } = await handle.write(bytes);
    if (bytesWritten === bytes.length) written += 1;
    await handle.sync();
    await handle.close();
    tick();
  });
  return { operations: asked.mails, checksum: () => written };
};
