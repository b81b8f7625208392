import { randomUUID } from 'node:crypto';
import { type Instant, type Reader, recordAccess } from '@klacht/domain';
import { complaintIdFor, openPutAside } from './mail-inbox.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

/** As much of a mail's id as tells it from others. */
const SHOWN = 8;

/**
 * Opens a mail that was put aside for a person to read. That it is read is recorded before it is given,
 * where the complaint's readings will be when it is accepted: under the id that the complaint would have.
 *
 * @param id as `openPutAside` takes it
 * @throws KlachtError `no-such-mail`; as `recordAccess`: then it is not given
 * @example
 * const reader = { role: 'officer', name: 'anna' } as const;
 * const { mail } = await readPutAside(journal, 'd1180362', { reader, now });
 */
export const readPutAside = async (
  journal: OpenJournal,
  id: string,
  { reader, now }: { readonly reader: Reader; readonly now: Instant },
): ReturnType<typeof openPutAside> => {
  const opened = await openPutAside(journal, id, now);
  const { head } = opened.mail;
  await recordAccess(journal, {
    accessId: randomUUID(),
    complaintId: await complaintIdFor(journal, head),
    reader: reader.name,
    role: reader.role,
    purpose: `mail ${head.mailId.slice(0, SHOWN)}`,
    now,
  });
  return opened;
};
