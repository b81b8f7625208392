import { randomUUID } from 'node:crypto';
import type { Instant, LetterKind } from '@klacht/domain';
import { loadTemplates } from '../../letters/load-templates.ts';
import type { Delivery, Parcel, Transport } from '../../post/transport.ts';
import { giveCommand } from '../give-command.ts';
import { openJournal, type OpenJournal } from '../opening/open-journal.ts';
import { sendLetter, type SendOptions } from '../letters/record-letter.ts';

/** The present of the tests of letters, unless told. */
export const NOW = '2026-05-29T09:00:00Z';

const templates = loadTemplates();

/** A journal with complaints, and letters that can be put down to be sent. */
export const letterJournal = async (store = 'memory:') => {
  const journal: OpenJournal = await openJournal({ store });

  const give = (complaintId: string, type: string, data: object, now: Instant = NOW) =>
    giveCommand(
      journal,
      { commandId: randomUUID(), complaintId, type, data },
      { actor: 'anna', now },
    );

  const entryOf = async (complaintId: string) => {
    await (await journal.register()).catchUp(journal.store);
    const entry = await journal.ask((register) => register.find(complaintId));
    if (entry === null) throw new Error('expected the complaint in the register');
    return entry;
  };

  const receive = async (more: object = {}): Promise<string> => {
    const complaintId = randomUUID();
    await give(complaintId, 'Receive', {
      at: '2026-04-02',
      channel: 'email',
      language: 'nl',
      subjects: ['price'],
      complainant: { name: 'E. de Vries', email: 'e.devries@example.org' },
      text: 'De koers klopte niet.',
      ...more,
    });
    return complaintId;
  };

  return {
    journal,
    give,
    entryOf,
    receive,
    send: async (
      complaintId: string,
      kind: LetterKind = 'progress',
      data: object = { summary: 'Wij wachten op de bank.' },
      options: SendOptions = {},
    ) =>
      sendLetter(
        journal,
        await entryOf(complaintId),
        {
          kind,
          data: { at: '2026-05-29', ...data },
          otherwise: 'nl',
          templates,
          actor: 'anna',
          now: NOW,
        },
        options,
      ),
    lettersOf: async (complaintId: string) => (await entryOf(complaintId)).complaint.letters,
  };
};

/** A way for mails to leave that keeps them, and answers as it is told. */
export const keepingTransport = (
  answer: (parcel: Parcel, nth: number) => Delivery | Promise<Delivery> = () => ({
    outcome: 'sent',
  }),
): Transport & { readonly parcels: Parcel[] } => {
  const parcels: Parcel[] = [];
  return {
    name: 'kept',
    parcels,
    ready: async () => {},
    deliver: async (parcel) => {
      parcels.push(parcel);
      return answer(parcel, parcels.length);
    },
    close: async () => {},
  };
};
