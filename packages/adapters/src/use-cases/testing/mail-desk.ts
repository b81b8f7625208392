import { bitonic, type Instant } from '@klacht/domain';
import { listDocuments } from '../dossier/list-documents.ts';
import { openJournal } from '../opening/open-journal.ts';
import { receiveMail, type ReceiveMailOptions } from '../mail/receive-mail.ts';

export const now: Instant = '2026-04-10T09:00:00Z';

/** Who takes in the mails. */
export const by = { actor: 'mail', now };

/** Who decides what no rule decides. */
export const ANNA = { actor: 'anna', now };

export const TEXT = 'Ik heb niet de koers gekregen die ik zag.';

/** A mail from a complainant that reached the server on 2 April 2026 in UTC, 3 April in Amsterdam. */
export const mailOf = (text: string, headers: Readonly<Record<string, string>> = {}): Buffer =>
  Buffer.from(
    [
      ...Object.entries({
        Received: 'from a by b; Thu, 2 Apr 2026 23:30:00 +0000',
        From: 'Fleur Proef <fleur@example.com>',
        To: 'klachten@bitonic.nl',
        Subject: 'De koers',
        'Message-ID': '<1@example.com>',
        ...headers,
      }).map(([name, value]) => `${name}: ${value}`),
      '',
      text,
    ].join('\r\n'),
  );

/** A journal in memory that takes in mails, and what came of them. */
export const openMailDesk = async () => {
  const journal = await openJournal({
    store: 'memory:',
    procedures: [bitonic],
    inventedClock: true,
  });
  const register = async () => {
    await (await journal.register()).catchUp(journal.store);
    return journal.ask((view) => [...view.entries()]);
  };
  const entryAt = async (number: string) => {
    const entry = (await register()).find((one) => one.number === number);
    if (entry === undefined) throw new Error(`expected complaint ${number}`);
    return entry;
  };
  return {
    journal,
    register,
    entryAt,
    receive: (bytes: Uint8Array, more: Partial<ReceiveMailOptions> = {}) =>
      receiveMail(journal, bytes, { ...by, ...more }),
    textsOf: async (number: string) => {
      const { complaintId } = await entryAt(number);
      const read = journal.store.readStream(`complaint-${complaintId}`);
      return (await Array.fromAsync(read)).flat().map(({ type, data }) => ({ type, data }));
    },
    documentsOf: async (number: string) =>
      listDocuments(journal, await entryAt(number), { reader: null, now }),
  };
};

export type MailDesk = Awaited<ReturnType<typeof openMailDesk>>;
