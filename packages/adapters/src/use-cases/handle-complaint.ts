import {
  complaintFrom,
  type ComplaintEvent,
  evolve,
  type Executed,
  type KnownComplaint,
  type Obligation,
  obligationsOf,
  procedureOf,
} from '@klacht/domain';
import { v5 as uuidv5 } from 'uuid';
import { storedEvents } from './dossier/documents-of.ts';
import { findComplaint } from './find-complaint.ts';
import { giveCommand, type GivenBy } from './give-command.ts';
import type { OpenJournal } from './opening/open-journal.ts';
import { stillToDo } from './work/still-to-do.ts';
import { dayOf } from './opening/today.ts';
import { caughtUp } from './opening/caught-up.ts';

/** A command without whose it is. */
export type HandCommand = {
  readonly commandId: string;
  readonly type: string;
  readonly data: object;
  /** The last revision that its giver has seen. */
  readonly expectedRevision?: number;
};

/** What a command for a complaint led to. */
export type Handled = {
  readonly complaintId: string;
  readonly executed: Executed<ComplaintEvent>;
  /** Null for a complaint that came in on trial, and was not recorded. */
  readonly number: string | null;
  readonly complaint: KnownComplaint;
  /** What must still be done: open or overdue, the first target first. */
  readonly next: readonly Obligation[];
};

/** The id of a complaint that comes in. It follows from the command's, so a retry has the same. */
const newComplaintId = (commandId: string): string => uuidv5('complaint', commandId);

/** How long a whole id is; a number, or the beginning of an id, is shorter. */
const WHOLE_ID = 36;

type Naming = { readonly to?: unknown; readonly splitFrom?: unknown; readonly at?: unknown };

/** The field in which a command names another complaint. */
const NAMING: Readonly<Record<string, 'to' | 'splitFrom'>> = {
  Receive: 'splitFrom',
  Link: 'to',
  Unlink: 'to',
};

/**
 * A command that names another complaint by number, as one that names it by id. A part of another
 * came in when the whole did, unless it says otherwise.
 */
const byIds = async (journal: OpenJournal, command: HandCommand): Promise<HandCommand> => {
  const field = NAMING[command.type];
  const data: Naming = command.data;
  const name = field === undefined ? undefined : data[field];
  if (field === undefined || typeof name !== 'string') return command;
  // What is not in the register can be linked to by its id, which is found then.
  const isWhole = name.length === WHOLE_ID && field === 'to';
  const found = await journal.ask((register) =>
    isWhole ? register.find(name.toLowerCase()) : findComplaint(register, name, field),
  );
  if (found === null) return command;
  const { complaintId, complaint } = found;
  const at = field === 'splitFrom' && data.at === undefined ? { at: complaint.received.at } : {};
  return { ...command, data: { ...data, ...at, [field]: complaintId } };
};

/**
 * Gives a command for a complaint, and tells what is to be done next.
 *
 * @param whose the complaint, by what {@link findComplaint} takes; null for one that comes in, which
 * gets an id
 * @throws KlachtError as {@link findComplaint} and {@link giveCommand}
 * @example
 * const command = { commandId, type: 'Acknowledge', data: { at: '2026-04-07' } };
 * const { next } = await handleComplaint(journal, '2026-0042', command, { actor: 'anna', now });
 */
export const handleComplaint = async (
  journal: OpenJournal,
  whose: string | null,
  command: HandCommand,
  givenBy: GivenBy,
): Promise<Handled> => {
  const complaintId =
    whose === null
      ? newComplaintId(command.commandId)
      : (await journal.ask((register) => findComplaint(register, whose))).complaintId;
  const input = { ...(await byIds(journal, command)), complaintId };
  const executed = (await giveCommand(journal, input, givenBy)) as Executed<ComplaintEvent>;
  // From the store, for a view may be behind.
  const recorded = complaintFrom(await storedEvents(journal.store, complaintId));
  const isOnTrial = givenBy.dryRun === true && executed.outcome === 'recorded';
  const complaint = (isOnTrial ? evolve(recorded, executed.event) : recorded) as KnownComplaint;
  await caughtUp(journal);
  const entry = await journal.ask((register) => register.find(complaintId));
  const procedure = procedureOf(journal.procedures, complaint);
  return {
    complaintId,
    executed,
    number: entry?.number ?? null,
    complaint,
    next: stillToDo(obligationsOf(complaint, procedure, dayOf(journal, givenBy.now))),
  };
};
