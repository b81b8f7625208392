import {
  type Instant,
  kifidWindow,
  type KifidWindow,
  type Obligation,
  obligationsOf,
  type Procedure,
  procedureOf,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import type { OpenJournal } from '../opening/open-journal.ts';
import { dayOf } from '../opening/today.ts';

/** The due dates of a complaint, each with its proof. */
export type DueDates = {
  readonly procedure: Procedure;
  readonly obligations: readonly Obligation[];
  /** The days on which the complainant can go to Kifid. */
  readonly kifid: KifidWindow;
};

/**
 * The due dates of a complaint as they stand on the day of `now`.
 *
 * @param entry the complaint, as the live register has it
 * @throws KlachtError `unknown-procedure`
 * @example
 * const { obligations } = dueDatesOf(journal, entry, now);
 */
export const dueDatesOf = (
  journal: Pick<OpenJournal, 'procedures'>,
  { complaint }: RegisterEntry,
  now: Instant,
): DueDates => {
  const procedure = procedureOf(journal.procedures, complaint);
  const today = dayOf(journal, now);
  return {
    procedure,
    obligations: obligationsOf(complaint, procedure, today),
    kifid: kifidWindow(complaint, procedure, today),
  };
};
