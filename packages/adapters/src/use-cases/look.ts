import {
  type Instant,
  initialReview,
  type LocalDate,
  type Others,
  type Review,
} from '@klacht/domain';
import {
  type AsOf,
  othersIn,
  readReviews,
  type RegisterEntry,
  registerAsOf,
  reviewedYears,
} from '@klacht/projections';
import type { RegisterView } from '../view-stores/sqlite-register-view.ts';
import type { OpenJournal } from './opening/open-journal.ts';
import { dayOf, timeZoneOf } from './opening/today.ts';

/** When a question is asked, and about which moment. */
export type Asked = {
  readonly now: Instant;
  /** The moment that is looked back to; the present, from the live register, unless told. */
  readonly asOf?: AsOf;
  /** Told how many events the live register has taken in so far. */
  readonly onProgress?: (events: number) => void;
};

/** The material for an answer. */
export type Look = {
  /** In the order of recording. */
  readonly entries: Iterable<RegisterEntry>;
  /** The local day by which they are judged. */
  readonly today: LocalDate;
  /** Every complaint that is there, by what one says of another. */
  readonly others: Others;
  /** The years of which a review is owed by that day. */
  readonly owed: readonly number[];
  /** The reviews of some years, in the order of the years; an empty one where nothing was recorded. */
  readonly reviews: (years: readonly number[]) => Promise<readonly Review[]>;
};

const lookNow = async (
  journal: OpenJournal,
  { now, onProgress }: Asked,
  live: (register: RegisterView, today: LocalDate) => Iterable<RegisterEntry>,
): Promise<Look> => {
  const { procedures, store } = journal;
  const today = dayOf(journal, now);
  const { entries, first, others } = await journal.ask(
    (register) => ({
      entries: live(register, today),
      first: register.firstYear(),
      others: (name: string) => register.find(name),
    }),
    onProgress,
  );
  const owed = reviewedYears(procedures, first, today);
  const reviews = async (years: readonly number[]) => [
    ...(await readReviews(store, years)).values(),
  ];
  return { entries, today, others, owed, reviews };
};

const lookBack = async (journal: OpenJournal, asOf: AsOf, now: Instant): Promise<Look> => {
  const { procedures, store } = journal;
  const register = await registerAsOf(store, asOf, timeZoneOf(journal));
  const { entries, lastRecordedOn } = register;
  const today = 'day' in asOf ? asOf.day : (lastRecordedOn ?? dayOf(journal, now));
  const first = entries.map(({ complaint }) => complaint.received.at).toSorted()[0];
  const firstYear = first === undefined ? null : Number(first.slice(0, 4));
  const owed = reviewedYears(procedures, firstYear, today);
  const reviews = async (years: readonly number[]) =>
    years.map((year) => register.reviews.get(year) ?? initialReview(year));
  return { entries, today, others: othersIn(entries), owed, reviews };
};

/**
 * The material for an answer: from the live register, or from a fold of the journal up to the
 * moment that is asked about. A day is judged by itself, a position by the day of the last event up
 * to it.
 *
 * @param live the entries to read of the live register, all unless told; a look back has them all
 * @throws KlachtError `unknown-position` for a position that the journal did not give out;
 * `poison-event` or of kind `unreadable` for an event that this version cannot read
 * @example
 * const { entries, today } = await look(journal, { now });
 */
export const look = (
  journal: OpenJournal,
  asked: Asked,
  live: (register: RegisterView, today: LocalDate) => Iterable<RegisterEntry> = (register) =>
    register.entries(),
): Promise<Look> =>
  asked.asOf === undefined
    ? lookNow(journal, asked, live)
    : lookBack(journal, asked.asOf, asked.now);
