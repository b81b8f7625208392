import {
  asksApproval,
  type DraftedLetter,
  isSamePerson,
  procedureOf,
  type RecordedEvent,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { storedEvents } from '../dossier/documents-of.ts';
import { waitingDrafts } from '../letters/draft-letter.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

/** A letter that was drafted and not sent. */
export type WaitingLetter = {
  readonly entry: RegisterEntry;
  readonly draft: DraftedLetter;
  /** Who drafted it, and may not approve it. */
  readonly drafter: string;
  /** What comes next: another approves it, or it can be sent. */
  readonly waitsFor: 'approval' | 'sending';
};

const drafterOf = (events: readonly RecordedEvent[], { letter }: DraftedLetter): string => {
  const drafted = events.findLast(
    ({ type, data }) => type === 'LetterDrafted' && 'letter' in data && data.letter === letter,
  );
  return drafted?.metadata['actor'] ?? '';
};

/**
 * The letters of complaints that were drafted and not sent, in the order of the complaints.
 *
 * @throws KlachtError of kind `unavailable` from the store; `unknown-procedure`
 * @example
 * const letters = await waitingLetters(journal, entries);
 */
export const waitingLetters = async (
  journal: OpenJournal,
  entries: readonly RegisterEntry[],
): Promise<readonly WaitingLetter[]> => {
  const found: WaitingLetter[] = [];
  for (const entry of entries) {
    const { complaint, complaintId } = entry;
    const drafts = complaint.drafts.length === 0 ? [] : waitingDrafts(complaint);
    if (drafts.length === 0) continue;
    const events = await storedEvents(journal.store, complaintId);
    const procedure = procedureOf(journal.procedures, complaint);
    for (const draft of drafts) {
      const isAsked = draft.approved === null && asksApproval(procedure, draft.kind);
      found.push({
        entry,
        draft,
        drafter: drafterOf(events, draft),
        waitsFor: isAsked ? 'approval' : 'sending',
      });
    }
  }
  return found;
};

/**
 * Whether a letter that waits is somebody's to know of: who drafted it, whoever may approve it, and who
 * handles the complaint.
 *
 * @example
 * letters.filter((letter) => isLetterOf('bert', letter));
 */
export const isLetterOf = (name: string, { entry, drafter, waitsFor }: WaitingLetter): boolean => {
  if (waitsFor === 'approval') return true;
  const { officer, deputy } = entry.complaint;
  return [drafter, officer, deputy].some((one) => one !== null && isSamePerson(one, name));
};
