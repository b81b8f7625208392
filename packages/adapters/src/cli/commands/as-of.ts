import { initialReview, type LocalDate, type Procedure, type Review } from '@klacht/domain';
import { readReviews, type RegisterEntry, registerAsOf, reviewedYears } from '@klacht/projections';
import type { RegisterView } from '../../view-stores/sqlite-register-view.ts';
import { timeZoneOf } from '../../use-cases/today.ts';
import { type GlobalOptions, todayOf, withJournal, withRegister } from '../context.ts';
import { momentOf, withMomentOf } from '../moment.ts';

export type AsOfOptions = { readonly asOf?: string; readonly by: 'recorded' | 'happened' };

/** The register to answer from, and the day to judge it by. */
export type Answerable = {
  readonly entries: Iterable<RegisterEntry>;
  readonly today: LocalDate;
  readonly procedures: readonly Procedure[];
  /** The reviews that are owed by that day. */
  readonly reviews: () => Promise<readonly Review[]>;
};

/**
 * Answers from the live register, or, when `--as-of` is given, from a fold of the journal.
 *
 * @param live what to read from the live register, for a day and the rules
 */
export const answerFrom = async (
  options: GlobalOptions & AsOfOptions,
  live: (
    view: RegisterView,
    today: LocalDate,
    procedures: readonly Procedure[],
  ) => Iterable<RegisterEntry>,
  answer: (from: Answerable) => Promise<void>,
): Promise<void> => {
  const { asOf, by } = options;
  if (asOf === undefined) {
    return withRegister(options, 'existing', (journal, view) => {
      const { procedures } = journal;
      const today = todayOf(options, journal);
      const years = reviewedYears(procedures, view.firstReceivedOn(), today);
      const reviews = async () => [...(await readReviews(journal.store, years)).values()];
      const entries = live(view, today, procedures);
      return answer({ entries, today, procedures, reviews });
    });
  }
  const moment = momentOf(asOf, by);
  return withJournal(options, 'existing', async (journal) => {
    const { procedures } = journal;
    const register = await withMomentOf('--as-of', () =>
      registerAsOf(journal.store, moment, timeZoneOf(journal)),
    );
    const { entries } = register;
    const today =
      'day' in moment ? moment.day : (register.lastRecordedOn ?? todayOf(options, journal));
    const first = entries.map(({ complaint }) => complaint.received.at).toSorted()[0] ?? null;
    const years = reviewedYears(procedures, first, today);
    const reviews = async () =>
      years.map((year) => register.reviews.get(year) ?? initialReview(year));
    await answer({ entries, today, procedures, reviews });
  });
};
