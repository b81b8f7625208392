import {
  type Complaint,
  type ComplaintEvent,
  complaintStream,
  decodeComplaintEvent,
  evolve,
  type Executed,
  initialState,
  type KnownComplaint,
  type Obligation,
  obligationsOf,
  procedureOf,
} from '@klacht/domain';
import { giveCommand, type GivenBy } from './give-command.ts';
import type { OpenJournal } from './open-journal.ts';
import { stillToDo } from './still-to-do.ts';
import { dayOf } from './today.ts';

/** What a command for a complaint led to. */
export type Handled = {
  readonly executed: Executed<ComplaintEvent>;
  /** Null for a complaint that came in on trial, and was not recorded. */
  readonly number: string | null;
  readonly complaint: KnownComplaint;
  /** What must still be done: open or overdue, the first target first. */
  readonly next: readonly Obligation[];
};

/** The complaint as its stream has it; from the store, for a view may be behind. */
const complaintIn = async ({ store }: OpenJournal, complaintId: string): Promise<Complaint> => {
  let complaint = initialState();
  for await (const batch of store.readStream(complaintStream(complaintId), 0, 'stored')) {
    for (const recorded of batch) {
      const event = decodeComplaintEvent(recorded);
      if (event === null) continue;
      const { revision, recordedAt } = recorded;
      complaint = evolve(complaint, { ...event, revision, recordedAt });
    }
  }
  return complaint;
};

/**
 * Gives a command for a complaint, and tells what is to be done next.
 *
 * @param input a command with its ids
 * @throws KlachtError as {@link giveCommand}
 * @example
 * const { number, next } = await handleComplaint(journal, input, { actor: 'anna', now });
 */
export const handleComplaint = async (
  journal: OpenJournal,
  input: object & { readonly complaintId: string },
  givenBy: GivenBy,
): Promise<Handled> => {
  const executed = (await giveCommand(journal, input, givenBy)) as Executed<ComplaintEvent>;
  const { complaintId } = input;
  const recorded = await complaintIn(journal, complaintId);
  const isOnTrial = givenBy.dryRun === true && executed.outcome === 'recorded';
  const complaint = (isOnTrial ? evolve(recorded, executed.event) : recorded) as KnownComplaint;
  const register = await journal.register();
  await register.catchUp(journal.store);
  const procedure = procedureOf(journal.procedures, complaint);
  return {
    executed,
    number: register.find(complaintId)?.number ?? null,
    complaint,
    next: stillToDo(obligationsOf(complaint, procedure, dayOf(journal, givenBy.now))),
  };
};
