import {
  type ComplaintEvent,
  type Executed,
  executeAll,
  type Instant,
  isKlachtError,
  KlachtError,
  letterContent,
  letterRule,
  parseRequest,
  refuseUnapproved,
  remedy,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import type { Letter } from '../../letters/write-letter.ts';
import { attachDocument } from '../dossier/attach-document.ts';
import {
  type Composed,
  idBeside,
  type LetterAsked,
  letterCommands,
  letterDigest,
  letterWritten,
  type Written,
} from './compose-letter.ts';
import { storedEvents } from '../dossier/documents-of.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { recordingNothing } from '../opening/recording-nothing.ts';

/** How a letter is to go. */
export type SendOptions = {
  /** By e-mail where there is an address that mail can be sent to, else on paper; unless told. */
  readonly by?: 'email' | 'paper';
  /** Another address than the complaint has. */
  readonly address?: string;
};

/** A letter that was recorded. */
export type RecordedLetter = Composed & {
  /** Of the page that is in the dossier. */
  readonly digest: string;
  readonly size: number;
  /** The event that says that it was sent. */
  readonly event: ComplaintEvent['type'];
  /** Of that event. */
  readonly revision: number;
};

/** A letter that was recorded, and put down to be sent. */
export type QueuedToSend = RecordedLetter & {
  readonly id: string;
  readonly by: 'email' | 'paper';
};

/** What is ticked in the event, derived from what is in the letter. */
const derived = (kind: Composed['kind'], { contents }: Letter): object => {
  const { records } = letterRule(kind);
  if (records === 'Acknowledge') {
    return { contents: letterContent.options.filter((one) => contents.includes(one)) };
  }
  return records === 'Judge'
    ? { remedies: remedy.options.filter((one) => contents.includes(one)) }
    : {};
};

type Command = { readonly commandId: string; readonly type: string; readonly data: object };

/** Gives commands for one complaint, all of them or none. */
const giveTogether = async (
  journal: OpenJournal,
  complaintId: string,
  commands: readonly Command[],
  { actor, now, expectedRevision }: Pick<LetterAsked, 'actor' | 'now' | 'expectedRevision'>,
): Promise<Executed<ComplaintEvent>> => {
  const last = async () => (await storedEvents(journal.store, complaintId)).at(-1)?.revision ?? -1;
  const seen = expectedRevision ?? (await last());
  const requests = commands.map((command, index) =>
    parseRequest({
      ...command,
      complaintId,
      actor,
      now,
      ...(index === 0 ? { expectedRevision: seen } : {}),
    }),
  );
  const trial = await executeAll({ ...journal, store: recordingNothing(journal.store) }, requests);
  const refused = trial.find((one) => one.outcome === 'rejected');
  if (refused?.outcome === 'rejected') throw refused.error;
  const [first] = await executeAll(journal, requests);
  if (first?.outcome === 'rejected') throw first.error;
  return first as Executed<ComplaintEvent>;
};

/** How often it is tried again when others recorded something meanwhile. */
const TRIES = 5;

const givenTogether: typeof giveTogether = async (journal, complaintId, commands, by) => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await giveTogether(journal, complaintId, commands, by);
    } catch (error) {
      const mayTry = by.expectedRevision === undefined && tries < TRIES;
      if (!isKlachtError(error, 'conflict') || !mayTry) throw error;
    }
  }
};

const noMailAddress = (whose: string, got: string): KlachtError =>
  new KlachtError(
    'invalid',
    'invalid-input',
    `address: expected an e-mail address that mail can be sent to${whose}; got ${got}`,
    { field: 'address', reason: 'no-mail-address' },
  );

/** Refuses an address that was typed wrong, before anybody's texts are read for the letter. */
const expectMailAddress = async ({ address }: SendOptions): Promise<void> => {
  if (address === undefined) return;
  const { isMailAddress } = await import('../../post/mail-message.ts');
  if (!isMailAddress(address)) throw noMailAddress('', 'something else');
};

/** Where a letter goes: an e-mail address, or null on paper. */
const addressOf = async (
  { recipient, to }: Written,
  { by, address }: SendOptions,
): Promise<string | null> => {
  if (by === 'paper') return null;
  const { isMailAddress } = await import('../../post/mail-message.ts');
  const known = address ?? recipient?.email ?? '';
  if (isMailAddress(known)) return known;
  if (by === undefined && address === undefined) return null;
  throw noMailAddress(`, for a letter to ${to}`, known === '' ? 'none' : 'something else');
};

/** The mail that a letter becomes, without the address that it goes to. */
const mailOf = async (
  { subject, text, html, language, contactName, procedure }: Written,
  letter: { readonly id: string; readonly complaintId: string; readonly now: Instant },
): Promise<Uint8Array> => {
  // Who sends no letter does not load what makes a mail.
  const [{ mailMessage }, { letterId }] = await Promise.all([
    import('../../post/mail-message.ts'),
    import('../../intake/mail/letter-id.ts'),
  ]);
  const { email } = procedure.contact;
  const { id, complaintId, now } = letter;
  const host = email.slice(email.lastIndexOf('@') + 1);
  return mailMessage({
    messageId: letterId({ complaintId, eventId: id }, host),
    from: { name: contactName, address: email },
    subject,
    language,
    text,
    html,
    date: new Date(now),
    mark: id.replaceAll('-', ''),
  });
};

/** A file of a letter that is put in the dossier. */
type LetterFile = {
  readonly bytes: Uint8Array;
  readonly extension: 'html' | 'eml' | 'json';
  readonly mediaType: string;
};

/** Puts a file of a letter in the dossier. */
export const keepLetterFile = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  asked: LetterAsked,
  { bytes, extension, mediaType }: LetterFile,
) => {
  const { kind, data, actor, now } = asked;
  const name = `${kind}-${entry.number}.${extension}`;
  const commandId = idBeside(asked, extension);
  const document = { bytes: [bytes], name, mediaType, at: data.at };
  return attachDocument(journal, entry, document, { actor, now, commandId });
};

/** Puts a letter in the dossier, with the mail that it goes as, and records what it tells. */
const keptAndRecorded = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  asked: LetterAsked,
  written: Written,
  options: SendOptions | null,
) => {
  const { kind, now, actor, expectedRevision } = asked;
  const { complaintId, complaint } = entry;
  const approved = { kind, letter: letterDigest(written) };
  refuseUnapproved(complaint, approved, written.procedure, 'letter');
  const address = options === null ? null : await addressOf(written, options);
  const id = idBeside(asked, 'queue');
  const page = await keepLetterFile(journal, entry, asked, {
    bytes: Buffer.from(written.html),
    extension: 'html',
    mediaType: 'text/html',
  });
  const mail =
    address === null
      ? null
      : await keepLetterFile(journal, entry, asked, {
          bytes: await mailOf(written, { id, complaintId, now }),
          extension: 'eml',
          mediaType: 'message/rfc822',
        });
  const { digest, size } = page;
  const email = mail === null ? {} : { email: { address, message: mail.digest } };
  const queued = { at: now, id, kind, to: written.to, letter: digest, ...email };
  const kept = [page, mail].filter((one) => one?.outcome === 'recorded').length;
  const { event, revision } = await givenTogether(
    journal,
    complaintId,
    [
      ...letterCommands(asked, { ...derived(kind, written), letter: digest }, { letter: digest }),
      ...(options === null ? [] : [{ commandId: id, type: 'QueueLetter', data: queued }]),
    ],
    {
      actor,
      now,
      ...(expectedRevision === undefined ? {} : { expectedRevision: expectedRevision + kept }),
    },
  );
  const { recipient: _, contactName: __, procedure: ___, mark: ____, ...letter } = written;
  const by: QueuedToSend['by'] = address === null ? 'paper' : 'email';
  return { letter: { ...letter, digest, size, event: event.type, revision }, id, by };
};

/**
 * Writes a letter, puts it in the dossier and records what it tells, with its digest: nothing is said to
 * be sent that was not written down first. What is ticked in the event is what is in the letter.
 *
 * @throws KlachtError as `composeLetter` and `attachDocument`; `changed-meanwhile`; `not-approved` of a kind
 * that the procedure asks another to approve, unless it is exactly one that was drafted and approved
 * @example
 * const { digest, event } = await recordLetter(journal, entry, asked);
 */
export const recordLetter = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  asked: LetterAsked,
): Promise<RecordedLetter> => {
  const written = await letterWritten(journal, entry, asked);
  const { letter } = await keptAndRecorded(journal, entry, asked, written, null);
  return letter;
};

/**
 * As {@link recordLetter}, and puts the letter down to be sent: by e-mail, as a mail that is in the dossier
 * with it, or on paper. All of it is recorded or none. The sender of the outbox takes it from there.
 *
 * @throws KlachtError as {@link recordLetter}; `invalid-input` where it must go by e-mail and there is no
 * address that mail can be sent to
 * @example
 * const { id, by } = await sendLetter(journal, entry, asked);
 */
export const sendLetter = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  asked: LetterAsked,
  options: SendOptions = {},
): Promise<QueuedToSend> => {
  await expectMailAddress(options);
  const written = await letterWritten(journal, entry, asked);
  const { letter, id, by } = await keptAndRecorded(journal, entry, asked, written, options);
  return { ...letter, id, by };
};
