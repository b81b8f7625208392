import { randomUUID } from 'node:crypto';
import {
  answerStands,
  answerToErasure,
  type Channel,
  type ComplaintCommand,
  type ErasureAnswer,
  erasureOf,
  type Instant,
  isForgotten,
  KlachtError,
  type KnownComplaint,
  type LocalDate,
  personsOf,
  packsHolding,
  procedureOf,
  type Role,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import {
  erasableTexts,
  type Erasure,
  eraseComplaint,
  expectErasable,
} from '../../sealing/erasure.ts';
import { ownerOf } from '../../sealing/key-owner.ts';
import { sealedInbox } from '../../sealing/sealed-inbox.ts';
import { keptDocuments, storedEvents } from '../dossier/documents-of.ts';
import { giveCommand } from '../give-command.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { wipeSieves } from '../wipe-sieves.ts';
import { dayOf } from '../opening/today.ts';

/** Who is to be forgotten, who records it, and when. */
export type ForgetOptions = {
  readonly actor: string;
  readonly now: Instant;
  /**
   * Whom: `complainant`, `representative`, or the id of who was added; all whom the complaint names
   * unless told.
   */
  readonly person?: string | null;
  /**
   * The day on which the request came in, and how. Not told where one waits already, or where nobody
   * asked and nothing keeps the dossier any longer.
   */
  readonly request?: { readonly at: LocalDate; readonly channel: Channel };
  /** Only says what would be answered; records and destroys nothing. */
  readonly dryRun?: boolean;
};

/** What came of it, as JSON. */
export type Forgotten = {
  readonly complaintId: string;
  /** Whom it was about; null for all whom the complaint names. */
  readonly person: string | null;
  readonly outcome: 'erased' | 'deferred' | 'refused' | 'would-erase';
  /** Why not, or not yet. */
  readonly ground: string | null;
  /** The last day on which the dossier must be kept. */
  readonly until: LocalDate | null;
  /** Texts that are, or would be, lost to everybody. */
  readonly texts: number;
  /** Documents that klacht keeps and that are, or would be, lost with them. */
  readonly documents: number;
  /** The audit packs in which they stand open: copies that no erasure reaches. */
  readonly packs: readonly OpenPack[];
  /**
   * The mails put aside that name the complaint, and that still hold what they say: whose they are is for
   * a person to decide. Each by its id.
   */
  readonly mails: readonly string[];
};

/** An audit pack that left with personal texts in it. */
export type OpenPack = {
  /** The local day on which it was made. */
  readonly at: LocalDate;
  /** The SHA-256 of its manifest. */
  readonly manifest: string;
  readonly reader: string;
  readonly role: Role;
};

const openPacks = async ({ store }: OpenJournal, entry: RegisterEntry) => {
  const { complaintId, complaint } = entry;
  const since = complaint.history[0]?.recordedAt ?? '';
  const packs = await packsHolding(store, complaintId, since);
  return packs.flatMap(({ at, manifest, openedFor }) =>
    openedFor === undefined ? [] : [{ at, manifest, ...openedFor }],
  );
};

/** What was put aside, waits or was refused, and names the complaint by its number. */
const mailsNaming = async ({ documents, keys }: OpenJournal, number: string) => {
  const all = await Array.fromAsync(sealedInbox(documents.store, keys).list());
  return all
    .filter((one) => one.number === number)
    .filter(({ decided }) => decided === null || decided.outcome === 'refused')
    .map(({ mailId }) => mailId)
    .toSorted();
};

const OUTCOMES = { Erase: 'erased', DeferErasure: 'deferred', RefuseErasure: 'refused' } as const;

/** The answer to a request today. A complaint that was erased already stays so. */
const answerNow = (
  journal: OpenJournal,
  { complaint }: RegisterEntry,
  at: LocalDate,
  person: string | null,
): ErasureAnswer =>
  isForgotten(complaint, person)
    ? { type: 'Erase', data: { at, ...(person === null ? {} : { person }) } }
    : answerToErasure(complaint, procedureOf(journal.procedures, complaint), at, person);

const refuseUnknown = ({ number, complaint }: RegisterEntry, person: string | null): void => {
  const expected = personsOf(complaint);
  if (person === null || expected.includes(person)) return;
  throw new KlachtError(
    'rejected',
    'unknown-party',
    `${number}: person: expected ${expected.join(' or ')}, got '${person}'`,
    { field: 'person', value: person, expected },
  );
};

/** The request to be recorded, or null where it waits already or there was none. */
const requestToRecord = (
  { number, complaint }: RegisterEntry,
  answer: ErasureAnswer,
  { request, person = null }: ForgetOptions,
): ComplaintCommand | null => {
  const before = erasureOf(complaint, person);
  const waits = before?.state === 'requested' || before?.state === 'deferred';
  if (request !== undefined) {
    // The same request once more, after a crash.
    if (before?.state === 'requested' && before.at === request.at) return null;
    const said = { ...request, ...(person === null ? {} : { person }) };
    return { type: 'RequestErasure', data: said };
  }
  if (waits || answer.type === 'Erase') return null;
  throw new KlachtError(
    'rejected',
    'no-erasure-requested',
    `${number}: request: expected the day and the channel of the request to be forgotten, for the dossier is kept (${answer.data.ground}); got none. Nothing was recorded`,
    { field: 'request', ground: answer.data.ground },
  );
};

/** One who was forgotten with all others, is forgotten with all others. */
const finish = (erasure: Erasure, complaint: KnownComplaint): Promise<void> =>
  eraseComplaint(
    erasureOf(complaint, null)?.state === 'erased' ? { ...erasure, person: null } : erasure,
  );

/**
 * Forgets a person, or all whom a complaint names, as far as the rules of retention allow. Unless it
 * is a dry run, it records the request that is told, and the answer, unless that stands already; and
 * where the answer is yes, it destroys the key of their personal texts. Without a request it forgets
 * whose dossier nothing keeps any longer, and answers one that waits. Asked again, it finishes what a
 * crash left undone.
 *
 * @param entry the complaint, as the live register has it
 * @throws KlachtError `no-erasure-requested` where there is no request to put off or to refuse;
 * `already-requested` for a second one; `unknown-party` for whom the complaint does not name;
 * `not-sealed`, `sealed-together`, `no-keys` when the texts could not be erased: nothing was recorded
 * @example
 * const entry = (await journal.register()).find('2019-0004');
 * const request = { at: '2026-08-01', channel: 'email' } as const;
 * if (entry !== null) console.log((await forget(journal, entry, { actor: 'anna', now, request })).outcome);
 */
export const forget = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  options: ForgetOptions,
): Promise<Forgotten> => {
  const { actor, now, person = null, dryRun = false } = options;
  const { store, keys, documents, knownRows } = journal;
  const { complaintId, complaint } = entry;
  refuseUnknown(entry, person);
  const erasure = { store, keys, documents, knownRows, complaintId, person };
  const answer = answerNow(journal, entry, dayOf(journal, now), person);
  const { type, data } = answer;
  const texts = (await erasableTexts(erasure)).length;
  const kept = keptDocuments(complaintId, await storedEvents(store, complaintId)).filter(
    ({ owner }) => person === null || owner === ownerOf(complaintId, person),
  );
  if (type === 'Erase') await expectErasable(erasure);
  const mails = type === 'Erase' ? await mailsNaming(journal, entry.number) : [];
  if (!dryRun && !answerStands(complaint, answer)) {
    const give = (command: ComplaintCommand) =>
      giveCommand(journal, { ...command, complaintId, commandId: randomUUID() }, { actor, now });
    const request = requestToRecord(entry, answer, options);
    if (request !== null) await give(request);
    await give(answer);
  }
  if (!dryRun && type === 'Erase') {
    await finish(erasure, complaint);
    await wipeSieves(journal);
  }
  return {
    complaintId,
    person,
    outcome: dryRun && type === 'Erase' ? 'would-erase' : OUTCOMES[type],
    ground: 'ground' in data ? data.ground : null,
    until: 'until' in data ? data.until : null,
    texts,
    documents: new Set(kept.map(({ owner, digest }) => `${owner} ${digest}`)).size,
    packs: type === 'Erase' ? await openPacks(journal, entry) : [],
    mails,
  };
};
