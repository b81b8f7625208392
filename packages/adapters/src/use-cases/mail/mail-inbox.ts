import { type Instant, KlachtError } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { type MailHead, type MailRead, readMail } from '../../intake/mail/read-mail.ts';
import { MAX_DOCUMENT_BYTES } from '../../sealing/sealed-documents.ts';
import { type PutAside, sealedInbox } from '../../sealing/sealed-inbox.ts';
import { storedEvents } from '../dossier/documents-of.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import {
  mailCommand,
  type MailBy,
  recordAnswer,
  recordComplaint,
  RECEIVES,
} from './record-mail.ts';

export type { MailDecision, PutAside } from '../../sealing/sealed-inbox.ts';

const inboxOf = ({ documents, keys }: OpenJournal) => sealedInbox(documents.store, keys);

/**
 * The mails that were put aside, in the order in which they came in.
 *
 * @param all also those that were decided
 * @throws KlachtError `no-keys`, `document-changed`
 * @example
 * for (const { mailId, code } of await listInbox(journal)) console.log(mailId, code);
 */
export const listInbox = async (
  journal: OpenJournal,
  { all = false }: { readonly all?: boolean } = {},
): Promise<readonly PutAside[]> =>
  (await Array.fromAsync(inboxOf(journal).list()))
    .filter(({ decided }) => all || decided === null)
    .toSorted(
      (a, b) =>
        Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || (a.mailId < b.mailId ? -1 : 1),
    );

const SHORTEST = 4;

const noSuch = (id: string, message: string): KlachtError =>
  new KlachtError('invalid', 'no-such-mail', `ID: ${message}, got '${id}'`, {
    field: 'ID',
    value: id,
  });

/**
 * A mail that was put aside.
 *
 * @param id as `listInbox` tells it, or how that begins, from 4 characters on
 * @throws KlachtError `no-such-mail` where none is called so, or several are
 * @example
 * const { slip, mail } = await openPutAside(journal, 'd1180362', now);
 */
export const openPutAside = async (
  journal: OpenJournal,
  id: string,
  now: Instant,
): Promise<{ readonly slip: PutAside; readonly mail: MailRead; readonly bytes: Uint8Array }> => {
  const all = await listInbox(journal, { all: true });
  const found = all.filter(({ mailId }) => mailId.startsWith(id.toLowerCase()));
  const [one, other] = id.length < SHORTEST ? [] : found;
  if (one === undefined) {
    throw noSuch(id, 'expected the id of a mail that was put aside, or how it begins');
  }
  if (other !== undefined)
    throw noSuch(id, `expected the beginning of one id, not of ${found.length}`);
  const held = await inboxOf(journal).get(one.mailId);
  const outcome = held?.slip.decided?.outcome ?? null;
  if (held === null || (outcome !== null && outcome !== 'refused')) {
    const where = held?.slip.number ?? 'a complaint';
    const other = outcome === 'forgotten' ? 'was forgotten' : `went to ${where}`;
    throw noSuch(id, `expected a mail that waits or was refused, not one that ${other}`);
  }
  const { slip, bytes } = held;
  // The day of receipt stays the mail's, whenever it is decided.
  const mail = await readMail(bytes, { now, receivedAt: slip.receivedAt });
  return { slip, mail, bytes };
};

/** Leaves of a mail no name and no word, but what became of it, so that it is known when it comes again. */
const leaveNothingOf = async (
  journal: OpenJournal,
  slip: PutAside,
  outcome: 'accepted' | 'joined' | 'forgotten',
  number: string | null,
  { actor, now }: MailBy,
): Promise<PutAside> => {
  const decided = { outcome, by: actor, at: now, reason: null };
  const left = { ...slip, from: null, subject: '', number, decided };
  await inboxOf(journal).put(left, new Uint8Array());
  return left;
};

const refuseTooLarge = ({ size }: PutAside): void => {
  if (size <= MAX_DOCUMENT_BYTES) return;
  throw new KlachtError(
    'invalid',
    'document-too-large',
    `ID: expected a mail of at most ${MAX_DOCUMENT_BYTES} bytes, got ${size}; nothing was recorded`,
    { field: 'ID', limit: MAX_DOCUMENT_BYTES, size },
  );
};

/** The id of the complaint that a mail is, or would be. */
export const complaintIdFor = async (journal: OpenJournal, head: MailHead): Promise<string> => {
  const { threadId, mailId } = head;
  const [first] = await storedEvents(journal.store, threadId);
  const isFree = first === undefined || first.id === mailCommand(head, RECEIVES);
  return isFree ? threadId : mailId;
};

/**
 * Makes a complaint of a mail that was put aside, received when it reached the firm's server. What could
 * not be read of it stands in the mail, which is kept with the complaint.
 *
 * @throws KlachtError `no-such-mail`, `document-too-large`; as `giveCommand`: then it stays put aside
 * @example
 * const { number } = await acceptMail(journal, 'd1180362', { actor: 'anna', now });
 */
export const acceptMail = async (
  journal: OpenJournal,
  id: string,
  by: MailBy,
): Promise<RegisterEntry> => {
  const { slip, mail, bytes } = await openPutAside(journal, id, by.now);
  refuseTooLarge(slip);
  const complaintId = await complaintIdFor(journal, mail.head);
  const entry = await recordComplaint(journal, complaintId, mail, bytes, by);
  // It is in the dossier now, and goes with that.
  await leaveNothingOf(journal, slip, 'accepted', entry.number, by);
  return entry;
};

/**
 * Adds a mail that was put aside to a complaint, as what the complainant told of it.
 *
 * @param entry the complaint, as the live register has it
 * @throws KlachtError `no-such-mail`, `document-too-large`; as `giveCommand`: then it stays put aside
 * @example
 * await joinMail(journal, 'd1180362', entry, { actor: 'anna', now });
 */
export const joinMail = async (
  journal: OpenJournal,
  id: string,
  entry: RegisterEntry,
  by: MailBy,
): Promise<void> => {
  const { slip, mail, bytes } = await openPutAside(journal, id, by.now);
  refuseTooLarge(slip);
  await recordAnswer(journal, entry, mail, bytes, by);
  await leaveNothingOf(journal, slip, 'joined', entry.number, by);
};

/**
 * Says that a mail which was put aside is no complaint, and why. It is kept, and listed no more, until
 * {@link forgetMail}.
 *
 * @param reason at least a word of it
 * @throws KlachtError `no-such-mail`; `invalid-input` for a reason that says nothing
 * @example
 * await refuseMail(journal, 'd1180362', 'advertising', { actor: 'anna', now });
 */
export const refuseMail = async (
  journal: OpenJournal,
  id: string,
  reason: string,
  { actor, now }: MailBy,
): Promise<PutAside> => {
  if (reason.trim() === '') {
    throw new KlachtError(
      'invalid',
      'invalid-input',
      `REASON: expected why it is no complaint, got ${JSON.stringify(reason)}`,
      { field: 'REASON', value: reason, reason: 'no-reason' },
    );
  }
  const { slip, bytes } = await openPutAside(journal, id, now);
  const decided = { outcome: 'refused', by: actor, at: now, reason } as const;
  const refused = { ...slip, decided };
  await inboxOf(journal).put(refused, bytes);
  return refused;
};

/**
 * Forgets a mail that was refused: what it says and who sent it are gone for good. That it came stays,
 * so that the same mail is not put aside again.
 *
 * @throws KlachtError `no-such-mail`; `mail-waits` for one that nobody decided on yet
 * @example
 * await forgetMail(journal, 'd1180362', { actor: 'anna', now });
 */
export const forgetMail = async (
  journal: OpenJournal,
  id: string,
  by: MailBy,
): Promise<PutAside> => {
  const { slip } = await openPutAside(journal, id, by.now);
  if (slip.decided === null) {
    throw new KlachtError(
      'rejected',
      'mail-waits',
      `ID: expected a mail that was refused, and ${slip.mailId} waits; refuse it first`,
      { field: 'ID', value: slip.mailId },
    );
  }
  return leaveNothingOf(journal, slip, 'forgotten', null, by);
};
