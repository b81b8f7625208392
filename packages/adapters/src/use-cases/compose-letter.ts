import { randomBytes, randomUUID } from 'node:crypto';
import {
  COMPLAINANT,
  type ComplaintEvent,
  type Instant,
  KlachtError,
  type KnownComplaint,
  type Language,
  letterContent,
  type LocalDate,
  procedureOf,
  remedy,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { v5 as uuidv5 } from 'uuid';
import { type LetterKind, ruleOf } from '../letters/letter-kinds.ts';
import type { LetterTemplates } from '../letters/load-templates.ts';
import { type Letter, writeLetter } from '../letters/write-letter.ts';
import { readableEvents } from '../sealing/readable-events.ts';
import { CLOSED } from '../sealing/sealed.ts';
import { attachDocument } from './attach-document.ts';
import { storedEvents } from './documents-of.ts';
import { handleComplaint } from './handle-complaint.ts';
import { letterFields } from './letter-fields.ts';
import { recordReading, refuseReader } from './open-dossier.ts';
import type { OpenJournal } from './open-journal.ts';

/** A letter that is asked for. */
export type LetterAsked = {
  readonly kind: LetterKind;
  /** What the letter tells, as the data of the command that records it; its day is the letter's. */
  readonly data: Readonly<Record<string, unknown>> & { readonly at: LocalDate };
  /** The language where the complaint has none that letters are in. */
  readonly otherwise: Language;
  readonly templates: LetterTemplates;
  /** The officer who writes it; that they read the dossier for it is recorded. */
  readonly actor: string;
  readonly now: Instant;
  /** Of the command that records it: a UUID; a random one unless told. */
  readonly commandId?: string;
  /** The last revision that its giver has seen; more that was recorded since refuses it. */
  readonly expectedRevision?: number;
};

/** A letter that was written. */
export type Composed = Letter & {
  readonly kind: LetterKind;
  readonly language: Language;
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

const LANGUAGES: Readonly<Record<string, Language>> = { nl: 'nl', en: 'en' };

const languageOf = ({ otherwise }: LetterAsked, { language }: KnownComplaint): Language =>
  LANGUAGES[language ?? ''] ?? otherwise;

/** What is ticked in the event, derived from what is in the letter. */
const derived = (kind: LetterKind, { contents }: Letter): object => {
  const { records } = ruleOf(kind);
  if (records === 'Acknowledge') {
    return { contents: letterContent.options.filter((one) => contents.includes(one)) };
  }
  return records === 'Judge'
    ? { remedies: remedy.options.filter((one) => contents.includes(one)) }
    : {};
};

/** What is not told by who asks for a letter, for the kind of letter says it. */
const impliedBy = (kind: LetterKind): object => {
  if (kind === 'final-position') return { of: 'judgement', party: COMPLAINANT };
  return kind === 'judgement-employee' ? { of: 'judgement' } : {};
};

const seenBy = (expectedRevision: number | undefined) =>
  expectedRevision === undefined ? {} : { expectedRevision };

/** An id of what goes before the command, which a retry gives again. */
const idBefore = ({ commandId }: LetterAsked, what: string): string =>
  commandId === undefined ? randomUUID() : uuidv5(what, commandId);

const commandOf = (asked: LetterAsked, more: object) => ({
  commandId: asked.commandId ?? randomUUID(),
  type: ruleOf(asked.kind).records,
  data: { ...asked.data, ...impliedBy(asked.kind), ...more },
});

/** The decision on admissibility that such a letter tells too. */
const firstOf = (asked: LetterAsked, letter: object) => {
  const { kind, data } = asked;
  const { first } = ruleOf(kind);
  return first === undefined
    ? null
    : { commandId: idBefore(asked, 'first'), type: first, data: { at: data.at, ...letter } };
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
  const { kind, data, actor, now, templates } = asked;
  const { complaintId, number } = entry;
  const reader = { role: 'officer', name: actor } as const;
  refuseReader(reader, entry);
  const { executed, complaint } = await handleComplaint(
    journal,
    complaintId,
    // By an id of its own: it says less than what will be recorded.
    { ...commandOf(asked, {}), commandId: randomUUID(), ...seenBy(asked.expectedRevision) },
    { actor, now, dryRun: true },
  );
  const first = firstOf(asked, {});
  if (first !== null) {
    await handleComplaint(journal, complaintId, first, { actor, now, dryRun: true });
  }
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
  const opened = readable.map(({ recorded, event }) => ({ ...event, revision: recorded.revision }));
  await recordReading(journal, [entry], { reader, purpose: `letter: ${kind}`, now });
  const told = { ...executed.event, revision: stored.length };
  const { to } = ruleOf(kind);
  const said = executed.event.data as Readonly<Record<string, unknown>>;
  const recipient = to === undefined ? COMPLAINANT : said[to];
  const procedure = procedureOf(journal.procedures, complaint);
  const language = languageOf(asked, complaint);
  const fields = letterFields(
    {
      number,
      complaint,
      events: [...opened, told],
      procedure,
      at: data.at,
      to: typeof recipient === 'string' ? recipient : COMPLAINANT,
    },
    language,
  );
  const mark = randomBytes(16).toString('hex');
  const letter = await writeLetter(templates(kind, language), fields, language, mark);
  return { ...letter, kind, language };
};

/**
 * Writes a letter, puts it in the dossier and records what it tells, with its digest: nothing is said to
 * be sent that was not written down first. What is ticked in the event is what is in the letter.
 *
 * @throws KlachtError as {@link composeLetter} and `attachDocument`; `changed-meanwhile`
 * @example
 * const { digest, event } = await recordLetter(journal, entry, asked);
 */
export const recordLetter = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  asked: LetterAsked,
): Promise<RecordedLetter> => {
  const letter = await composeLetter(journal, entry, asked);
  const { kind, data, actor, now } = asked;
  const { digest, size, outcome } = await attachDocument(
    journal,
    entry,
    {
      bytes: [Buffer.from(letter.html)],
      name: `${kind}-${entry.number}.html`,
      mediaType: 'text/html',
      at: data.at,
    },
    { actor, now, commandId: idBefore(asked, 'letter') },
  );
  const { expectedRevision } = asked;
  const seen =
    expectedRevision === undefined
      ? {}
      : seenBy(expectedRevision + (outcome === 'recorded' ? 1 : 0));
  const by = { actor, now };
  const { executed } = await handleComplaint(
    journal,
    entry.complaintId,
    { ...commandOf(asked, { ...derived(kind, letter), letter: digest }), ...seen },
    by,
  );
  const first = firstOf(asked, { letter: digest });
  if (first !== null) await handleComplaint(journal, entry.complaintId, first, by);
  return { ...letter, digest, size, event: executed.event.type, revision: executed.revision };
};
