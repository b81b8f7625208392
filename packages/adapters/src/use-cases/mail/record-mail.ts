import { createHash } from 'node:crypto';
import {
  COMPLAINANT,
  executeAll,
  type Executed,
  type Instant,
  isKlachtError,
  KlachtError,
  type LocalDate,
  parseRequest,
  type Refused,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { v5 as uuidv5 } from 'uuid';
import type { MailAttachment, MailHead, MailRead } from '../../intake/mail/read-mail.ts';
import { attachDocument } from '../dossier/attach-document.ts';
import { storedEvents } from '../dossier/documents-of.ts';
import { giveCommand } from '../give-command.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { recordingNothing } from '../opening/recording-nothing.ts';
import { dayOf } from '../opening/today.ts';
import { tracedExecuteAll } from '../traced-execute.ts';
import { caughtUp } from '../opening/caught-up.ts';

/** Who records a mail, and when. */
export type MailBy = { readonly actor: string; readonly now: Instant };

/** What a mail is called in a dossier. */
const MAIL_FILE = 'mail.eml';

/** Longer texts are cut in the event; the mail itself is kept whole. */
const MOST_TEXT = 200_000;

const cut = (text: string): string =>
  text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT).toWellFormed()}\n[…]` : text;

/** The id of the command that a mail leads to. It follows from the mail, so that twice is once. */
export const mailCommand = ({ mailId }: Pick<MailHead, 'mailId'>, what: string): string =>
  uuidv5(what, mailId);

/** Of the command that receives a complaint. */
export const RECEIVES = 'receive';

const ANSWERS = 'answer';

/** The complaint as the register has it now. */
export const entryOf = async (
  journal: OpenJournal,
  complaintId: string,
): Promise<RegisterEntry> => {
  await caughtUp(journal);
  const entry = await journal.ask((register) => register.find(complaintId));
  if (entry !== null) return entry;
  throw new KlachtError(
    'unavailable',
    'store-behind',
    `register: expected complaint ${complaintId}`,
    { complaintId },
  );
};

/** What is received by a mail: from whom, when it reached the server, and what it says. */
const receivedFrom = ({ head, body }: MailRead) => {
  const { from, replyTo, subject, receivedAt } = head;
  const address = (replyTo ?? from)?.address;
  const language = body?.language ?? null;
  const text = [subject, body?.text ?? ''].filter((one) => one !== '').join('\n\n');
  return {
    at: receivedAt,
    channel: 'email' as const,
    subjects: [],
    ...(address === undefined
      ? { anonymous: true as const }
      : { complainant: { name: from?.name ?? replyTo?.name ?? address, email: address } }),
    ...(text === '' ? {} : { text: cut(text) }),
    ...(language === null ? {} : { language }),
  };
};

/** Does what the same mail, read at another moment by a process that was first, may have done. */
const unlessFirst = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!isKlachtError(error, 'rejected') || error.code !== 'command-id-reused') throw error;
  }
};

/** Keeps the mail and its files in a dossier, but for those that are there. */
const keepFiles = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  head: MailHead,
  files: readonly MailAttachment[],
  { actor, now }: MailBy,
  from: string | null = COMPLAINANT,
): Promise<void> => {
  const there = new Set((await storedEvents(journal.store, entry.complaintId)).map(({ id }) => id));
  for (const [index, { name, mediaType, bytes }] of files.entries()) {
    const commandId = mailCommand(head, `file ${index}`);
    if (there.has(commandId)) continue;
    const at = dayOf(journal, head.receivedAt);
    const document = {
      bytes: [bytes],
      name,
      mediaType,
      at,
      ...(from === null ? {} : { from }),
    };
    try {
      await attachDocument(journal, entry, document, { actor, now, commandId });
    } catch (error) {
      if (!isKlachtError(error, 'rejected') || error.code !== 'already-added') throw error;
    }
  }
};

const filesOf = ({ body }: MailRead, bytes: Uint8Array): readonly MailAttachment[] => [
  { name: MAIL_FILE, mediaType: 'message/rfc822', bytes },
  ...(body?.attachments ?? []),
];

/** A file, what is recorded of it, and the command that does. */
type NewFile = { readonly bytes: Uint8Array; readonly command: AddDocument };

type AddDocument = {
  readonly commandId: string;
  readonly type: 'AddDocument';
  readonly data: object & { readonly digest: string };
};

/** What a new complaint is to have, each digest once. */
const newFiles = (
  head: MailHead,
  files: readonly MailAttachment[],
  at: LocalDate,
): readonly NewFile[] => {
  const all = files.map(({ name, mediaType, bytes }, index): NewFile => {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const data = { at, name, mediaType, from: COMPLAINANT, digest, size: bytes.length };
    const commandId = mailCommand(head, `file ${index}`);
    return { bytes, command: { commandId, type: 'AddDocument', data } };
  });
  return [
    ...new Map(all.toReversed().map((one) => [one.command.data.digest, one])).values(),
  ].toReversed();
};

/** @throws KlachtError the first refusal */
const expectNone = (outcomes: readonly (Executed | Refused)[]): void => {
  for (const one of outcomes) if (one.outcome === 'rejected') throw one.error;
};

/** So many files of a mail are written at once. */
const FILES_AT_ONCE = 4;

/**
 * Receives a complaint with its files as one: they are on disk before it is recorded, and what would be
 * refused is refused before any is kept.
 */
const receiveWhole = async (
  journal: OpenJournal,
  complaintId: string,
  mail: MailRead,
  bytes: Uint8Array,
  { actor, now }: MailBy,
): Promise<void> => {
  const { head } = mail;
  const receive = {
    commandId: mailCommand(head, RECEIVES),
    type: 'Receive',
    data: receivedFrom(mail),
  };
  const files = newFiles(head, filesOf(mail, bytes), dayOf(journal, head.receivedAt));
  const requests = [receive, ...files.map(({ command }) => command)].map((command) =>
    parseRequest({ ...command, complaintId, actor, now }),
  );
  const trial = { ...journal, store: recordingNothing(journal.store) };
  expectNone(await executeAll(trial, requests));
  for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
    const some = files.slice(from, from + FILES_AT_ONCE);
    await Promise.all(some.map((one) => journal.documents.keep(complaintId, [one.bytes])));
  }
  expectNone(await tracedExecuteAll(journal, requests));
};

/**
 * Receives a complaint by a mail, which is kept with all its files: all of it or nothing. One that is
 * begun already stays as it is.
 *
 * @throws KlachtError as `executeAll`; of kind `rejected` for what the domain refuses
 */
export const recordComplaint = async (
  journal: OpenJournal,
  complaintId: string,
  mail: MailRead,
  bytes: Uint8Array,
  by: MailBy,
): Promise<RegisterEntry> => {
  const [first] = await storedEvents(journal.store, complaintId);
  if (first?.id !== mailCommand(mail.head, RECEIVES)) {
    await unlessFirst(() => receiveWhole(journal, complaintId, mail, bytes, by));
  }
  return entryOf(journal, complaintId);
};

/** Whether a mail was recorded with a complaint before: as an answer, or kept. */
export const isRecorded = async (
  journal: OpenJournal,
  complaintId: string,
  head: MailHead,
): Promise<boolean> => {
  const ids = new Set([mailCommand(head, ANSWERS), mailCommand(head, 'file 0')]);
  return (await storedEvents(journal.store, complaintId)).some(({ id }) => ids.has(id));
};

/**
 * Records a mail as what the complainant told of a complaint: an answer to what was asked, or else a
 * supplement. It is kept with all its files.
 *
 * @throws KlachtError as `giveCommand` and `attachDocument`
 */
export const recordAnswer = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  mail: MailRead,
  bytes: Uint8Array,
  by: MailBy,
): Promise<void> => {
  const { complaintId } = entry;
  const { head, body } = mail;
  const commandId = mailCommand(head, ANSWERS);
  const ids = (await storedEvents(journal.store, complaintId)).map(({ id }) => id);
  if (!ids.includes(commandId)) {
    const answer = body === null || body.text === '' ? {} : { answer: cut(body.text) };
    const data = { at: head.receivedAt, ...answer };
    const command = { type: 'ProvideInformation', complaintId, commandId, data };
    await unlessFirst(() => giveCommand(journal, command, by));
  }
  await keepFiles(journal, entry, head, filesOf(mail, bytes), by);
};

/** Keeps a mail that a machine sent in a dossier: no more than that. */
export const keepAutomatic = (
  journal: OpenJournal,
  entry: RegisterEntry,
  head: MailHead,
  bytes: Uint8Array,
  by: MailBy,
): Promise<void> =>
  keepFiles(
    journal,
    entry,
    head,
    [{ name: MAIL_FILE, mediaType: 'message/rfc822', bytes }],
    by,
    null,
  );
