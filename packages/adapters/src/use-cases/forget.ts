import { randomUUID } from 'node:crypto';
import {
  answerStands,
  answerToErasure,
  type ComplaintCommand,
  type ErasureAnswer,
  type Instant,
  type LocalDate,
  procedureOf,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { erasableTexts, eraseComplaint, expectErasable } from '../sealing/erasure.ts';
import { giveCommand } from './give-command.ts';
import type { OpenJournal } from './open-journal.ts';
import { dayOf } from './today.ts';

/** Who asks for a complainant to be forgotten, and when. */
export type ForgetOptions = {
  readonly actor: string;
  readonly now: Instant;
  /** Only says what would be answered; records and destroys nothing. */
  readonly dryRun?: boolean;
};

/** What came of it, as JSON. */
export type Forgotten = {
  readonly complaintId: string;
  readonly outcome: 'erased' | 'deferred' | 'refused' | 'would-erase';
  /** Why not, or not yet. */
  readonly ground: string | null;
  /** The last day on which the dossier must be kept. */
  readonly until: LocalDate | null;
  /** Texts that are, or would be, lost to everybody. */
  readonly texts: number;
};

const OUTCOMES = { Erase: 'erased', DeferErasure: 'deferred', RefuseErasure: 'refused' } as const;

/** What a request would be answered today; what was erased already stays so. */
const answerNow = (
  journal: OpenJournal,
  { complaint }: RegisterEntry,
  at: LocalDate,
): ErasureAnswer => {
  if (complaint.erasure?.state === 'erased') return { type: 'Erase', data: { at } };
  return answerToErasure(complaint, procedureOf(journal.procedures, complaint), at);
};

/**
 * Answers a request to be forgotten by the retention rules. Unless it is a dry run, it records the
 * request, unless one is open, and the answer, unless that stands already; and where the answer is
 * yes, it destroys the key of the complaint's personal texts. Asked again, it finishes what a crash
 * left undone.
 *
 * @param entry the complaint, as the live register has it
 * @throws KlachtError `not-sealed`, `no-keys` when the texts could not be erased: nothing was recorded
 * @example
 * const entry = (await journal.register()).find('2019-0004');
 * if (entry !== null) console.log((await forget(journal, entry, { actor: 'anna', now })).outcome);
 */
export const forget = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  { actor, now, dryRun = false }: ForgetOptions,
): Promise<Forgotten> => {
  const { store, keys } = journal;
  const { complaintId, complaint } = entry;
  const answer = answerNow(journal, entry, dayOf(journal, now));
  const { type, data } = answer;
  const texts = (await erasableTexts({ store, complaintId })).length;
  if (type === 'Erase') await expectErasable({ store, keys, complaintId });
  if (!dryRun && !answerStands(complaint, answer)) {
    const give = (command: ComplaintCommand) =>
      giveCommand(journal, { ...command, complaintId, commandId: randomUUID() }, { actor, now });
    const { state } = complaint.erasure ?? {};
    if (state !== 'requested' && state !== 'deferred') {
      await give({ type: 'RequestErasure', data: { at: data.at } });
    }
    await give(answer);
  }
  if (!dryRun && type === 'Erase') await eraseComplaint({ store, keys, complaintId });
  return {
    complaintId,
    outcome: dryRun && type === 'Erase' ? 'would-erase' : OUTCOMES[type],
    ground: 'ground' in data ? data.ground : null,
    until: 'until' in data ? data.until : null,
    texts,
  };
};
