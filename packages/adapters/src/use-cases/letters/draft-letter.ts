import { randomUUID } from 'node:crypto';
import {
  asksApproval,
  digestsOf,
  type DraftedLetter,
  factsOf,
  type Instant,
  KlachtError,
  type KnownComplaint,
  type LetterKind,
  parseInput,
  procedureOf,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { z } from 'zod';
import { type LetterAsked, idBeside, lettersOnLaterDays, letterWritten } from './compose-letter.ts';
import { keptDocuments, storedEvents } from '../dossier/documents-of.ts';
import { giveCommand } from '../give-command.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { openDocument } from '../dossier/open-document.ts';
import { keepLetterFile, type RecordedLetter } from './record-letter.ts';
import { dayOf } from '../opening/today.ts';

/** What a draft records once it is sent, as the document beside it has it. */
const drafted = () =>
  z.strictObject({
    kind: z.string(),
    mark: z.string(),
    /** The firm's language, which the letter may be in. */
    otherwise: z.enum(['nl', 'en']),
    data: z.record(z.string(), z.unknown()),
  });

/**
 * Writes a letter, puts it in the dossier with what it would record, and records that it was drafted, for
 * another to approve. Of what it tells nothing is recorded yet.
 *
 * @throws KlachtError as `composeLetter` and `attachDocument`
 * @example
 * const { digest } = await draftLetter(journal, entry, asked);
 */
export const draftLetter = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  asked: LetterAsked,
): Promise<RecordedLetter> => {
  const { kind, actor, now } = asked;
  const { complaintId } = entry;
  const {
    recipient: _,
    contactName: __,
    procedure: ___,
    mark,
    ...letter
  } = await letterWritten(journal, entry, asked);
  const { digest, size } = await keepLetterFile(journal, entry, asked, {
    bytes: Buffer.from(letter.html),
    extension: 'html',
    mediaType: 'text/html',
  });
  const laterDays = await lettersOnLaterDays(journal, entry, { ...asked, mark });
  const { at: ____, ...data } = asked.data;
  const records = await keepLetterFile(journal, entry, asked, {
    bytes: Buffer.from(JSON.stringify({ kind, mark, otherwise: asked.otherwise, data })),
    extension: 'json',
    mediaType: 'application/json',
  });
  const { event, revision } = await giveCommand(
    journal,
    {
      commandId: idBeside(asked, 'draft'),
      complaintId,
      type: 'DraftLetter',
      data: {
        at: now,
        kind,
        letter: digest,
        ...(laterDays.length === 0 ? {} : { laterDays }),
        records: records.digest,
      },
    },
    { actor, now },
  );
  return { ...letter, digest, size, event: event.type as RecordedLetter['event'], revision };
};

/** Who approves a letter, which, and when. */
export type Approving = {
  readonly kind: LetterKind;
  /** Of the letter, or how it begins, from 4 digits on. */
  readonly digest: string;
  readonly actor: string;
  readonly now: Instant;
  /** Of the command: a UUID; a random one unless told. */
  readonly commandId?: string;
};

const SHORTEST = 4;

const draftNamed = (
  { complaint, number }: RegisterEntry,
  { kind, digest }: Approving,
): DraftedLetter => {
  const beginning = digest.toLowerCase();
  const drafts = complaint.drafts.filter((one) => one.kind === kind);
  const [found, other] = drafts.filter(
    ({ letter }) => beginning.length >= SHORTEST && letter.startsWith(beginning),
  );
  if (found !== undefined && other === undefined) return found;
  const expected = drafts.map(({ letter }) => letter);
  throw new KlachtError(
    'rejected',
    'unknown-draft',
    `${number}: digest: expected ${expected.join(' or ') || `that of a letter (${kind}) that was drafted`}, or how one of them begins, got '${digest}'`,
    { field: 'digest', value: digest, expected },
  );
};

/** Refuses a document that the dossier no longer has: its addition was taken back. */
const refuseGone = ({ complaint, number }: RegisterEntry, digest: string): void => {
  if (complaint.documents.some((one) => one.digest === digest)) return;
  throw new KlachtError(
    'rejected',
    'no-such-document',
    `${number}: expected the document ${digest} of the draft in the dossier, from which it was taken back`,
    { field: 'digest', value: digest },
  );
};

/**
 * Records that a letter that was drafted is approved, by another than who drafted it. The letter and what
 * it would record are read whole first: they are there, and are what was drafted.
 *
 * @throws KlachtError `unknown-draft`, `own-draft`; as `openDocument` where a document of the draft is gone or
 * was changed
 * @example
 * const { letter } = await approveLetter(journal, entry, { kind: 'judgement', digest, actor: 'bert', now });
 */
export const approveLetter = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  asked: Approving,
): Promise<DraftedLetter> => {
  const { actor, now, commandId = randomUUID() } = asked;
  const { complaintId } = entry;
  const draft = draftNamed(entry, asked);
  const { letter, records } = draft;
  const command = { complaintId, type: 'ApproveLetter', data: { at: now, letter } };
  await giveCommand(journal, { ...command, commandId: randomUUID() }, { actor, now, dryRun: true });
  const reading = { reader: { role: 'officer', name: actor }, purpose: 'approval', now } as const;
  for (const digest of [letter, records]) {
    refuseGone(entry, digest);
    const { bytes } = await openDocument(journal, entry, digest, reading);
    for await (const _ of bytes);
  }
  await giveCommand(journal, { ...command, commandId }, { actor, now });
  return draft;
};

/**
 * The letters that were drafted and not sent, approved or not, in the order in which they were drafted.
 *
 * @example
 * waitingDrafts(entry.complaint).filter(({ approved }) => approved === null);
 */
export const waitingDrafts = (complaint: KnownComplaint): readonly DraftedLetter[] => {
  const told = new Set(
    factsOf(complaint)
      .filter(({ type }) => type !== 'LetterDrafted' && type !== 'LetterApproved')
      .flatMap(({ data }) => ('letter' in data ? [data.letter] : [])),
  );
  return complaint.drafts.filter((one) => !digestsOf(one).some((digest) => told.has(digest)));
};

/** The letters of a kind that are approved and were not sent. */
const approvedOf = (complaint: KnownComplaint, kind: LetterKind): readonly DraftedLetter[] =>
  waitingDrafts(complaint).filter((one) => one.kind === kind && one.approved !== null);

/** Whether a letter of a kind is one that was drafted, or must be. */
export const isFromDraft = (
  { procedures }: Pick<OpenJournal, 'procedures'>,
  { complaint }: RegisterEntry,
  kind: LetterKind,
): { readonly isAsked: boolean; readonly isThere: boolean } => ({
  isAsked: asksApproval(procedureOf(procedures, complaint), kind),
  isThere: approvedOf(complaint, kind).length > 0,
});

/**
 * A letter that was drafted, as it is asked for: `composeLetter` and `sendLetter` make exactly that one of
 * it, with the day on which it is asked for, or refuse it with `letter-outdated`.
 *
 * @throws KlachtError `no-such-document` where a document of it was taken back; `document-changed`
 * @example
 * for (const draft of waitingDrafts(entry.complaint)) {
 *   const asked = await draftAsked(journal, entry, draft, { otherwise: 'nl', templates, actor: 'anna', now });
 *   const { text } = await composeLetter(journal, entry, asked);
 * }
 */
export const draftAsked = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  draft: DraftedLetter,
  asked: Omit<LetterAsked, 'data' | 'draft' | 'kind' | 'mark'>,
): Promise<LetterAsked> => {
  const { complaintId, number } = entry;
  for (const digest of [draft.letter, draft.records]) refuseGone(entry, digest);
  const kept = keptDocuments(complaintId, await storedEvents(journal.store, complaintId));
  const owner = kept.find((one) => one.digest === draft.records)?.owner;
  if (owner === undefined) throw new Error(`${number}: no owner of ${draft.records}`);
  const bytes = await Array.fromAsync(await journal.documents.open(owner, draft.records));
  const json: unknown = JSON.parse(Buffer.concat(bytes).toString());
  const { mark, otherwise, data } = parseInput(drafted(), json, draft.records);
  const at = dayOf(journal, asked.now);
  const onDay = draft.laterDays.find((one) => one.at === at);
  return {
    ...asked,
    kind: draft.kind,
    otherwise,
    data: { ...data, at },
    draft: onDay?.letter ?? draft.letter,
    mark,
  };
};

/**
 * The letter that was drafted and approved and waits to be sent, as it is asked for: `sendLetter` and
 * `recordLetter` make exactly that one of it, with the day on which it is sent, or refuse it with
 * `letter-outdated`.
 *
 * @throws KlachtError `not-approved` where none waits; `invalid-input` where several do; `document-changed`
 * @example
 * const asked = await approvedLetter(journal, entry, { kind: 'judgement', otherwise: 'nl', templates, actor: 'anna', now });
 * await sendLetter(journal, entry, asked);
 */
export const approvedLetter = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  asked: Omit<LetterAsked, 'data' | 'draft'>,
): Promise<LetterAsked> => {
  const { complaint, number } = entry;
  const { kind } = asked;
  const [draft, ...others] = approvedOf(complaint, kind);
  if (draft === undefined) {
    throw new KlachtError(
      'rejected',
      'not-approved',
      `${number}: letter: expected a letter (${kind}) that was drafted and that another has approved, which the procedure asks; got none that waits`,
      { field: 'letter', kind },
    );
  }
  if (others.length > 0) {
    const letters = [draft, ...others].map(({ letter }) => letter);
    throw new KlachtError(
      'invalid',
      'invalid-input',
      `${number}: letter: expected one letter (${kind}) that is approved and waits, got ${letters.join(', ')}; retract what is not to go`,
      { field: 'letter', letters, reason: 'several-approved' },
    );
  }
  return draftAsked(journal, entry, draft, asked);
};
