import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_NOW } from '../../../packages/adapters/src/demo/demo-year.ts';
import { makeDemo } from '../../../packages/adapters/src/demo/make-demo.ts';
import { handleComplaint } from '../../../packages/adapters/src/use-cases/handle-complaint.ts';
import { openJournal } from '../../../packages/adapters/src/use-cases/opening/open-journal.ts';
import { receiveMail } from '../../../packages/adapters/src/use-cases/mail/receive-mail.ts';
import { desk } from '../../../packages/adapters/src/web/desk/desk.ts';
import { serveHere } from '../../../packages/adapters/src/web/serve.ts';
import { bitonicVersions } from '../../../packages/domain/src/index.ts';

/** A mail that nobody has decided on yet. */
const MAIL = [
  'Received: from a by b; Wed, 14 Jan 2026 15:20:00 +0000',
  'From: Fleur Testman <complainant-245@example.org>',
  'To: klachten@bitonic.nl',
  'Subject: De koers van mijn bestelling',
  'Message-ID: <tour@example.org>',
  '',
  'Ik heb niet de koers gekregen die ik zag toen ik bestelde.',
].join('\r\n');

/** The desk over the demo, for anna, on the day on which the demo is looked at. */
export const openTourDesk = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-tour-'));
  const journal = await openJournal({
    store: 'memory:',
    wanted: 'create',
    procedures: bitonicVersions,
    inventedClock: true,
  });
  await makeDemo(journal, { key: path.join(folder, 'signing.key') });
  const { mailId } = await receiveMail(journal, Buffer.from(MAIL), {
    actor: 'mail',
    now: DEMO_NOW,
    propose: true,
  });
  const app = desk({
    journal,
    firm: 'Bitonic',
    now: () => DEMO_NOW,
    readerOf: ({ headers }) =>
      headers.get('x-user') === 'bram'
        ? { role: 'auditor', name: 'bram' }
        : { role: 'officer', name: 'anna' },
    limits: { perMinute: 10_000, pagesPerMinute: 10_000 },
  });
  const server = await serveHere((request) => app.fetch(request));
  return {
    url: server.url,
    mailId,
    /** Bram notes something, while anna has a form open. */
    interrupt: async (number: string, text: string): Promise<void> => {
      const command = {
        commandId: randomUUID(),
        type: 'AddNote' as const,
        data: { at: '2026-01-15', text },
      };
      await handleComplaint(journal, number, command, { actor: 'bram', now: DEMO_NOW });
    },
    close: async (): Promise<void> => {
      await server.close();
      await journal.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
