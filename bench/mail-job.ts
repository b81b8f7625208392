import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { openJournal } from '../packages/adapters/src/use-cases/open-journal.ts';
import { receiveMail } from '../packages/adapters/src/use-cases/receive-mail.ts';
import type { Job } from './jobs.ts';

const NOW = '2026-06-30T08:00:00Z';
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

const countIn = (file: string): number => Number(readFileSync(file, 'utf8'));

/**
 * Takes in as many mails as the file says, one after another: each is a complaint, sealed and chained,
 * with the mail and its file kept as documents.
 */
export const mailJob: Job = async (file, tick) => {
  const operations = countIn(file);
  const journal = await openJournal({ store: `sqlite:${file}.db`, inventedClock: true });
  let received = 0;
  for (let index = 0; index < operations; index += 1) {
    const by = { actor: 'bench', now: NOW } as const;
    const { outcome, files } = await receiveMail(journal, mailOf(index), by);
    if (outcome === 'received') received += files;
    tick();
  }
  await journal.close();
  return { operations, checksum: () => received };
};

/** Writes the same mails raw, each to a file of its own that is synced, and no more. */
export const rawMailJob: Job = (file, tick) => {
  const operations = countIn(file);
  const folder = `${file}.raw`;
  mkdirSync(folder);
  let written = 0;
  for (let index = 0; index < operations; index += 1) {
    const bytes = mailOf(index);
    const open = openSync(path.join(folder, `${index}.eml`), 'wx');
    if (writeSync(open, bytes) === bytes.length) written += 1;
    fsyncSync(open);
    closeSync(open);
    tick();
  }
  return Promise.resolve({ operations, checksum: () => written });
};
