import {
  findingsOf,
  type Instant,
  NO_STREAM,
  obligationsOf,
  possibleCommands,
  procedureOf,
} from '@klacht/domain';
import { type RegisterEntry, type RegisterRow, registerRows } from '@klacht/projections';
import type { OnScreen } from '../pages/complaint-on-screen.ts';
import { look } from './look.ts';
import type { OpenJournal } from './opening/open-journal.ts';
import { stillToDo } from './work/still-to-do.ts';

/** How a complaint stands: what is known, what must be done next, and what may be done. */
export type Shown = OnScreen;

/**
 * How a complaint stands on the day of `now`, with what is found when it is held against the other
 * complaints of the register. It opens no personal text.
 *
 * @param entry the complaint, as the live register has it
 * @throws KlachtError as {@link look}; `unknown-procedure`
 * @example
 * const { next, possible } = await showComplaint(journal, entry, now);
 */
export const showComplaint = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  now: Instant,
): Promise<Shown> => {
  const { procedures } = journal;
  const { complaint } = entry;
  const { today, others } = await look(journal, { now }, () => [entry]);
  const procedure = procedureOf(procedures, complaint);
  const [row] = registerRows([entry], { procedures, today });
  return {
    row: row as RegisterRow,
    revision: complaint.history.at(-1)?.revision ?? NO_STREAM,
    next: stillToDo(obligationsOf(complaint, procedure, today)),
    findings: findingsOf(complaint, procedure, today, others),
    possible: possibleCommands(complaint, { procedures, now, actor: '' }),
  };
};
