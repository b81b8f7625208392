import { recordBounce } from './record-bounce.ts';
import { type Instant, isKlachtError } from '@klacht/domain';
import { isOfTheClock } from '../../ground/of-the-clock.ts';
import type { RegisterEntry } from '@klacht/projections';
import {
  type MailHead,
  type MailRead,
  type MailRefusal,
  readMail,
  type ReadMailOptions,
} from '../../intake/mail/read-mail.ts';
import { type PutAside, sealedInbox } from '../../sealing/sealed-inbox.ts';
import { storedEvents } from '../dossier/documents-of.ts';
import { type BelongsTo, mailBelongsTo } from './mail-belongs-to.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import {
  entryOf,
  isRecorded,
  keepAutomatic,
  type MailBy,
  mailCommand,
  recordAnswer,
  recordComplaint,
  RECEIVES,
} from './record-mail.ts';

/** Why a mail was put aside. */
export type PutAsideCode =
  | MailRefusal
  | 'automatic'
  | 'to-decide'
  | 'sender-unknown'
  | 'several-complaints'
  | 'no-such-complaint'
  | 'message-id-reused'
  | 'not-recorded';

/** What became of a mail, as JSON. */
export type MailAnswer = {
  readonly mailId: string;
  readonly messageId: string | null;
  /** When it reached the firm's server. */
  readonly receivedAt: Instant;
  /**
   * `received`: it is a complaint. `joined`: what the complainant tells of one. `kept`: sent by a
   * machine, and kept with the complaint. `put-aside`: it waits for a person. `repeated`: it was
   * taken in before.
   */
  readonly outcome: 'received' | 'joined' | 'kept' | 'put-aside' | 'repeated';
  readonly number: string | null;
  readonly complaintId: string | null;
  /** Why it was put aside, or how it shows that a machine sent it. */
  readonly code: string | null;
  readonly reason: string | null;
  /** Files that came with it. */
  readonly files: number;
};

/** How a mail is received. */
export type ReceiveMailOptions = MailBy &
  Omit<ReadMailOptions, 'now'> & {
    /** Whether a person decides which mails are complaints; none does unless told. */
    readonly propose?: boolean;
  };

/** How a mail that was read is taken in. */
export type TakeMailOptions = MailBy & Pick<ReceiveMailOptions, 'propose'>;

/** What stands open: the mail, its bytes, and by whom it is recorded. */
type Taken = {
  readonly journal: OpenJournal;
  readonly mail: MailRead;
  readonly bytes: Uint8Array;
  readonly by: MailBy;
};

type Became = Pick<MailAnswer, 'outcome' | 'number' | 'complaintId' | 'code' | 'reason'>;

const about = (
  outcome: MailAnswer['outcome'],
  { number, complaintId }: RegisterEntry,
  code: string | null = null,
): Became => ({ outcome, number, complaintId, code, reason: null });

const putAside = async (
  { journal, mail, bytes }: Taken,
  code: PutAsideCode,
  reason: string,
  number: string | null = null,
): Promise<Became> => {
  const { mailId, receivedAt, from, subject } = mail.head;
  const slip: PutAside = {
    mailId,
    receivedAt,
    code,
    reason,
    from: from?.address ?? null,
    subject,
    number,
    size: bytes.length,
    decided: null,
  };
  await sealedInbox(journal.documents.store, journal.keys).put(slip, bytes);
  return { outcome: 'put-aside', number, complaintId: null, code, reason };
};

const isErased = (error: unknown): boolean =>
  isKlachtError(error, 'rejected') && error.code === 'erased';

/** Records, or puts aside what the complaint does not allow. */
const unlessRefused = async (
  taken: Taken,
  number: string | null,
  work: () => Promise<Became>,
): Promise<Became> => {
  try {
    return await work();
  } catch (error) {
    const isOfComplaint = isKlachtError(error, 'rejected') || isKlachtError(error, 'invalid');
    if (!isOfComplaint || isOfTheClock(error)) throw error;
    return putAside(taken, 'not-recorded', error.message, number);
  }
};

const withComplaint = (taken: Taken, entry: RegisterEntry): Promise<Became> =>
  unlessRefused(taken, entry.number, async () => {
    const { journal, mail, bytes, by } = taken;
    const { head } = mail;
    const before = await isRecorded(journal, entry.complaintId, head);
    try {
      if (head.automatic === null) await recordAnswer(journal, entry, mail, bytes, by);
      else {
        await keepAutomatic(journal, entry, head, bytes, by);
        await recordBounce(journal, entry, head, bytes, by);
      }
    } catch (error) {
      // What was forgotten since stays forgotten.
      if (!before || !isErased(error)) throw error;
    }
    if (before) return about('repeated', entry);
    return head.automatic === null ? about('joined', entry) : about('kept', entry, head.automatic);
  });

const doubtful = (taken: Taken, where: BelongsTo): Promise<Became> | null => {
  switch (where.kind) {
    case 'none':
    case 'one':
      return null;
    case 'sender-unknown':
      return putAside(
        taken,
        'sender-unknown',
        `expected an address that complaint ${where.entry.number} knows, for its number can be guessed`,
        where.entry.number,
      );
    case 'several-complaints':
      return putAside(
        taken,
        'several-complaints',
        `expected one complaint, got ${where.entries.map(({ number }) => number).join(', ')}`,
      );
    case 'no-such-complaint':
      return putAside(
        taken,
        'no-such-complaint',
        `expected the number of a complaint in the register, got ${where.numbers.join(', ')}`,
      );
  }
};

/**
 * The complaint that a mail goes to: the one it belongs to, or the one it went to before. An erasure
 * takes the address by which it was known, and a number that was nobody's may be given since.
 */
const goesTo = async (
  journal: OpenJournal,
  where: BelongsTo,
  head: MailHead,
): Promise<RegisterEntry | null> => {
  if (where.kind === 'one') return where.entry;
  const named =
    where.kind === 'sender-unknown'
      ? [where.entry]
      : where.kind === 'several-complaints'
        ? where.entries
        : [];
  for (const entry of named) {
    if (await isRecorded(journal, entry.complaintId, head)) return entry;
  }
  return null;
};

/** The complaint that this very mail began before; null for none. */
const begun = async (journal: OpenJournal, head: MailHead): Promise<string | null> => {
  for (const complaintId of [head.threadId, head.mailId]) {
    const [first] = await storedEvents(journal.store, complaintId);
    if (first?.id === mailCommand(head, RECEIVES)) return complaintId;
  }
  return null;
};

const becomes = async (taken: Taken, propose: boolean): Promise<Became> => {
  const { journal, mail, bytes, by } = taken;
  const { head, refusal } = mail;
  const before = await begun(journal, head);
  if (before !== null) return about('repeated', await entryOf(journal, before));
  const inbox = sealedInbox(journal.documents.store, journal.keys);
  const waiting = await inbox.get(head.mailId);
  if (waiting !== null) {
    const { number, code, reason } = waiting.slip;
    return { outcome: 'repeated', number, complaintId: null, code, reason };
  }
  if (refusal !== null) return putAside(taken, refusal.code, refusal.reason);
  const where = await mailBelongsTo(journal, head, bytes);
  const entry = await goesTo(journal, where, head);
  if (entry !== null) return withComplaint(taken, entry);
  if (head.automatic !== null) {
    return putAside(
      taken,
      'automatic',
      `expected a mail that a person sent, got one with the sign ${head.automatic}`,
    );
  }
  const doubt = doubtful(taken, where);
  if (doubt !== null) return doubt;
  if ((await storedEvents(journal.store, head.threadId)).length > 0) {
    return putAside(
      taken,
      'message-id-reused',
      `expected a Message-ID of its own, got ${head.messageId ?? ''} again, with another text`,
      (await entryOf(journal, head.threadId)).number,
    );
  }
  if (propose) return putAside(taken, 'to-decide', 'a person decides whether it is a complaint');
  return unlessRefused(taken, null, async () =>
    about('received', await recordComplaint(journal, head.threadId, mail, bytes, by)),
  );
};

/**
 * Takes in a mail that was read, as {@link receiveMail} does.
 *
 * @throws KlachtError as `receiveMail`
 */
export const takeMail = async (
  journal: OpenJournal,
  mail: MailRead,
  bytes: Uint8Array,
  { actor, now, propose = false }: TakeMailOptions,
): Promise<MailAnswer> => {
  const { mailId, messageId, receivedAt } = mail.head;
  const became = await becomes({ journal, mail, bytes, by: { actor, now } }, propose);
  return { mailId, messageId, receivedAt, ...became, files: mail.body?.attachments.length ?? 0 };
};

/**
 * Takes in a mail. It becomes a complaint, received when it reached the firm's server; or, where it
 * answers a letter or names a complaint that knows its sender, what the complainant tells of that. The
 * mail and its files are kept with the complaint, byte for byte. The same mail twice is once, also by two
 * ways; what an interruption left out of an answer, the same mail again adds.
 *
 * A mail of a machine is kept with the complaint that it is about, and nothing else comes of it. What no
 * rule decides is put aside, sealed, for a person: `listInbox` lists it.
 *
 * @throws KlachtError of kind `unavailable`, `unreadable` or `conflict` from the journal: nothing of the
 * mail is lost when it is given again
 * @example
 * const { outcome, number } = await receiveMail(journal, bytes, { actor: 'mail', now });
 */
export const receiveMail = async (
  journal: OpenJournal,
  bytes: Uint8Array,
  options: ReceiveMailOptions,
): Promise<MailAnswer> => takeMail(journal, await readMail(bytes, options), bytes, options);
