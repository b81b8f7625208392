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
import type { OpenJournal } from './open-journal.ts';
import { stillToDo } from './still-to-do.ts';
import { dayOf } from './today.ts';

/** How a complaint stands: what is known, what must be done next, and what may be done. */
export type Shown = OnScreen;

/**
 * How a complaint stands on the day of `now`. It opens no personal text.
 *
 * @param entry the complaint, as the live register has it
 * @throws KlachtError `unknown-procedure`
 * @example
 * const { next, possible } = showComplaint(journal, entry, now);
 */
export const showComplaint = (
  journal: Pick<OpenJournal, 'procedures'>,
  entry: RegisterEntry,
  now: Instant,
): Shown => {
  const { procedures } = journal;
  const { complaint } = entry;
  const today = dayOf(journal, now);
  const procedure = procedureOf(procedures, complaint);
  const [row] = registerRows([entry], { procedures, today });
  return {
    row: row as RegisterRow,
    revision: complaint.history.at(-1)?.revision ?? NO_STREAM,
    next: stillToDo(obligationsOf(complaint, procedure, today)),
    findings: findingsOf(complaint, procedure, today),
    possible: possibleCommands(complaint, { procedures, now, actor: '' }),
  };
};
