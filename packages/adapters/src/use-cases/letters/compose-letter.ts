import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  addDays,
  addresseeOf,
  COMPLAINANT,
  factsInEvents,
  type Instant,
  isKlachtError,
  isSamePerson,
  KlachtError,
  type KnownComplaint,
  type Language,
  type LetterKind,
  letterRule,
  type LocalDate,
  type Procedure,
  procedureOf,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { v5 as uuidv5 } from 'uuid';
import type { LetterTemplates } from '../../letters/load-templates.ts';
import type { TemplateData } from '../../letters/template.ts';
import type { Letter } from '../../letters/write-letter.ts';
import { eventsAsShown, readableEvents } from '../../sealing/readable-events.ts';
import { CLOSED, ERASED } from '../../sealing/sealed.ts';
import { storedEvents } from '../dossier/documents-of.ts';
import { handleComplaint } from '../handle-complaint.ts';
import { type Recipient, recipientOf } from './letter-recipient.ts';
import { recordReading, refuseReader } from '../dossier/open-dossier.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

/** A letter that is asked for. */
export type LetterAsked = {
  readonly kind: LetterKind;
  /** What the letter tells, as the data of the command that records it; its day is the letter's. */
  readonly data: Readonly<Record<string, unknown>> & { readonly at: LocalDate };
  /** The firm's language: to its employees, and where the complaint has none that letters are in. */
  readonly otherwise: Language;
  readonly templates: LetterTemplates;
  /** The officer who writes it; that they read the dossier for it is recorded. */
  readonly actor: string;
  readonly now: Instant;
  /** Of the command that records it: a UUID; a random one unless told. */
  readonly commandId?: string;
  /** The last revision that its giver has seen; more that was recorded since refuses it. */
  readonly expectedRevision?: number;
  /** The digest of one that was drafted, which this is to be. */
  readonly draft?: string;
  /** 32 hexadecimal digits to be in it, for one that is to be the same each time; by chance unless told. */
  readonly mark?: string;
};

/** A letter that was written. */
export type Composed = Letter & {
  readonly kind: LetterKind;
  /** By its code, as in `lang` of its page. */
  readonly language: string;
  /** The party whom it is to. */
  readonly to: string;
};

/** A letter that was written, and what is known of whom it is to. */
export type Written = Composed & {
  readonly recipient: Recipient | null;
  /** Whom a complainant turns to, in the language of the letter. */
  readonly contactName: string;
  readonly procedure: Procedure;
  /** 32 hexadecimal digits by chance, which are in it. */
  readonly mark: string;
};

/** Nobody is written to by the mark that stands for their name or address. */
const refuseErased = (fields: TemplateData, number: string): void => {
  const { recipient, recipientAddress, represented } = fields;
  if (![recipient, recipientAddress, represented].includes(ERASED)) return;
  throw new KlachtError(
    'rejected',
    'erased',
    `${number}: expected a recipient, for a letter is written to somebody; who it is was erased`,
    { number },
  );
};

/** The complaint's language is the complainant's; to an employee the firm writes in its own. */
const languageOf = ({ language, employees }: KnownComplaint, to: string): string | null =>
  employees.some(({ name }) => isSamePerson(name, to)) ? null : language;

/** An id of what goes with the command, which a retry gives again. */
export const idBeside = ({ commandId }: LetterAsked, what: string): string =>
  commandId === undefined ? randomUUID() : uuidv5(what, commandId);

/**
 * The command by which it is recorded what a letter tells, and that of the decision on admissibility
 * which it tells too; in the order in which they are given.
 *
 * @param more what is known once the letter is written
 */
export const letterCommands = (asked: LetterAsked, more: object, letter: object) => {
  const { kind, data, commandId = randomUUID() } = asked;
  const { records, says, first } = letterRule(kind);
  const command = { commandId, type: records, data: { ...data, ...says, ...more } };
  return first === undefined
    ? ([command] as const)
    : ([
        command,
        { commandId: idBeside(asked, 'first'), type: first, data: { at: data.at, ...letter } },
      ] as const);
};

/** The digest of a letter, as the document that it becomes. */
export const letterDigest = ({ html }: Pick<Letter, 'html'>): string =>
  createHash('sha256').update(html).digest('hex');

/** Writes a letter; what it is written from is read once `reading` is done. */
const letterOn = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  asked: LetterAsked,
  reading: () => Promise<void>,
): Promise<Written> => {
  const { kind, data, actor, now, templates, expectedRevision } = asked;
  const { complaintId, number } = entry;
  const reader = { role: 'officer', name: actor } as const;
  refuseReader(reader, entry);
  // Loaded for who writes a letter, and before it is recorded that they read the dossier.
  const [{ letterFields }, { writeLetter }] = await Promise.all([
    import('./letter-fields.ts'),
    import('../../letters/write-letter.ts'),
  ]);
  const [command, first] = letterCommands(asked, {}, {});
  const trial = { actor, now, dryRun: true };
  const seen = expectedRevision === undefined ? {} : { expectedRevision };
  const { executed, complaint } = await handleComplaint(
    journal,
    complaintId,
    // By an id of its own: it says less than what will be recorded.
    { ...command, commandId: randomUUID(), ...seen },
    trial,
  );
  if (first !== undefined) await handleComplaint(journal, complaintId, first, trial);
  const stored = await storedEvents(journal.store, complaintId);
  const readable = await readableEvents(journal.store, stored, reader, complaint);
  if (readable.some(({ texts }) => texts.some(({ text }) => text === CLOSED))) {
    throw new KlachtError(
      'unavailable',
      'no-keys',
      `${number}: expected the keys that open its texts, for a letter is written from them; got none`,
      { number },
    );
  }
  const opened = eventsAsShown(readable);
  await reading();
  const told = { ...executed.event, revision: stored.length };
  const { to: field } = letterRule(kind);
  const said = executed.event.data as Readonly<Record<string, unknown>>;
  const named = field === undefined ? COMPLAINANT : said[field];
  const to = addresseeOf(complaint, typeof named === 'string' ? named : COMPLAINANT, data.at);
  const procedure = procedureOf(journal.procedures, complaint);
  const template = templates(kind, languageOf(complaint, to), asked.otherwise);
  const events = [...opened, told];
  const source = { number, complaint, events, procedure, at: data.at, to };
  const fields = letterFields(source, template);
  refuseErased(fields, number);
  const { mark = randomBytes(16).toString('hex') } = asked;
  const letter = await writeLetter(template, fields, mark);
  return {
    ...letter,
    kind,
    language: template.vocabulary.language,
    to,
    recipient: recipientOf(factsInEvents(events), to),
    contactName: fields['contactName'] as string,
    procedure,
    mark,
  };
};

/** On how many days a letter that was drafted may go, its own the first. */
const DAYS_TO_SEND = 14;

/** Writes a letter, with what it takes to send it; that the dossier was read for it is recorded. */
export const letterWritten = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  asked: LetterAsked,
): Promise<Written> => {
  const { kind, actor, now, draft } = asked;
  const reader = { role: 'officer', name: actor } as const;
  const letter = await letterOn(journal, entry, asked, () =>
    recordReading(journal, [entry], { reader, purpose: `letter: ${kind}`, now }),
  );
  if (draft !== undefined && draft !== letterDigest(letter)) {
    throw new KlachtError(
      'rejected',
      'letter-outdated',
      `${entry.number}: expected the letter (${kind}) to say what it said when it was drafted, which another approved; got another one, for a term, a template or the complaint changed since, or more than ${DAYS_TO_SEND} days went by: draft it again, and have it approved`,
      { field: 'letter', value: draft, kind, days: DAYS_TO_SEND },
    );
  }
  return letter;
};

/**
 * The digests of a letter with each later day on which it may be sent: as it would be written then, if nothing
 * changed. A day on which it could not be written is left out.
 *
 * @param asked with the mark of the letter
 */
export const lettersOnLaterDays = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  asked: LetterAsked,
): Promise<readonly { readonly at: LocalDate; readonly letter: string }[]> => {
  const days = Array.from({ length: DAYS_TO_SEND - 1 }, (_, n) => addDays(asked.data.at, n + 1));
  const letters: { readonly at: LocalDate; readonly letter: string }[] = [];
  for (const at of days) {
    // A moment at which that day has come, wherever the firm is.
    const now: Instant = `${addDays(at, 1)}T12:00:00Z`;
    const then = { ...asked, now, data: { ...asked.data, at } };
    try {
      // That the dossier was read for it is recorded with the letter itself.
      const written = await letterOn(journal, entry, then, async () => {});
      letters.push({ at, letter: letterDigest(written) });
    } catch (error) {
      if (!isKlachtError(error)) throw error;
    }
  }
  return letters;
};

/**
 * Writes a letter to be looked at: as it would be once what it tells was recorded. Nothing is recorded
 * but that the dossier was read for it.
 *
 * @param entry the complaint, as the live register has it
 * @throws KlachtError `letter-lacks` where there is nothing to say of what the letter must hold; as
 * `giveCommand`, where what it tells cannot be recorded
 * @example
 * const templates = loadTemplates();
 * const letter = { kind: 'acknowledgement', data: { at: '2026-04-07' }, otherwise: 'nl', templates, actor: 'anna', now } as const;
 * const { text } = await composeLetter(journal, entry, letter);
 */
export const composeLetter = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  asked: LetterAsked,
): Promise<Composed> => {
  const {
    recipient: _,
    contactName: __,
    procedure: ___,
    mark: ____,
    ...letter
  } = await letterWritten(journal, entry, asked);
  return letter;
};
