import type { Journal, LocalDate } from '@klacht/domain';
import { type RegisterEntry, registerAsOf } from '@klacht/projections';
import type { RegisterView } from '../../view-stores/sqlite-register-view.ts';
import {
  type GlobalOptions,
  momentOf,
  TIME_ZONE,
  todayOf,
  withJournal,
  withRegister,
} from '../context.ts';

export type AsOfOptions = { readonly asOf?: string; readonly by: 'recorded' | 'happened' };

/** The register to answer from, and the day to judge it by. */
export type Answerable = { readonly entries: Iterable<RegisterEntry>; readonly today: LocalDate };

/**
 * Answers from the live register, or, when `--as-of` is given, from a fold of the journal.
 *
 * @param live what to read from the live register, for a day
 */
export const answerFrom = async (
  options: GlobalOptions & AsOfOptions,
  live: (view: RegisterView, today: LocalDate) => Iterable<RegisterEntry>,
  answer: (from: Answerable) => Promise<void>,
): Promise<void> => {
  const { asOf, by } = options;
  if (asOf === undefined) {
    const today = todayOf(options);
    return withRegister(options, (_, view) => answer({ entries: live(view, today), today }));
  }
  const moment = momentOf(asOf, by);
  return withJournal(options, async (journal: Journal) => {
    const { entries, lastRecordedOn } = await registerAsOf(journal.store, moment, TIME_ZONE);
    const today = 'day' in moment ? moment.day : (lastRecordedOn ?? todayOf(options));
    await answer({ entries, today });
  });
};
