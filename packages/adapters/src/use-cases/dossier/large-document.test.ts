import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { attachDocument } from './attach-document.ts';
import { giveCommand } from '../give-command.ts';
import { openDocument } from './open-document.ts';
import { openJournal } from '../opening/open-journal.ts';
import { entryOf } from '../mail/record-mail.ts';

const MEGABYTE = 1024 * 1024;
const MEGABYTES = 50;
const BY = { actor: 'anna', now: '2026-05-29T09:00:00Z' } as const;

const sizeOf = (folder: string, name: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.startsWith(name))
    .map((file) => statSync(path.join(folder, file)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);

it.each([
  ['in a folder', 'klacht.db.documents', ''],
  ['in a table', 'documents.db', 'sqlite:'],
])('is never held whole, on its way in or out: 50 MB %s', async (_, name, kind) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const journal = await openJournal({
    store: `sqlite:${path.join(folder, 'klacht.db')}`,
    documents: `${kind}${path.join(folder, name)}`,
  });
  const complaintId = randomUUID();
  const data = { at: '2026-05-28', channel: 'email', subjects: [] };
  await giveCommand(journal, { commandId: randomUUID(), complaintId, type: 'Receive', data }, BY);

  const hash = createHash('sha256');
  const before = sizeOf(folder, name);
  let given = 0;
  let mostHeld = 0;
  const bytes = function* () {
    for (let index = 0; index < MEGABYTES; index += 1) {
      // What was given and is not in the file yet is in memory.
      mostHeld = Math.max(mostHeld, given - (sizeOf(folder, name) - before));
      const piece = Buffer.alloc(MEGABYTE, index + 1);
      hash.update(piece);
      given += piece.length;
      yield piece;
    }
  };
  const entry = await entryOf(journal, complaintId);
  const { digest } = await attachDocument(journal, entry, { bytes: bytes(), name: 'film' }, BY);
  expect(digest).toBe(hash.digest('hex'));
  expect(mostHeld).toBeLessThanOrEqual(2 * MEGABYTE);

  const reader = { role: 'officer', name: 'anna' } as const;
  const reading = { reader, now: BY.now };
  const opened = await openDocument(journal, await entryOf(journal, complaintId), digest, reading);
  let largest = 0;
  let total = 0;
  for await (const piece of opened.bytes) {
    largest = Math.max(largest, piece.length);
    total += piece.length;
  }
  expect(total).toBe(MEGABYTES * MEGABYTE);
  expect(largest).toBeLessThanOrEqual(65_536);
  await journal.close();
});
