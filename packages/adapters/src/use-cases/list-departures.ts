import {
  balanceDepartures,
  balanceYears,
  type Departure,
  departures,
  type RegisterEntry,
  reviewDepartures,
} from '@klacht/projections';
import { type Asked, look } from './look.ts';
import type { OpenJournal } from './opening/open-journal.ts';

function* joined(...lists: readonly Iterable<Departure>[]): Generator<Departure, void, undefined> {
  for (const list of lists) yield* list;
}

/**
 * Where complaints and reviews depart from the procedure, one at a time: what was late or is overdue,
 * what the procedure asks beside its terms, and counts of open complaints that the register does not
 * confirm.
 *
 * @param only the one complaint to look at, as the live register has it; all complaints and reviews
 * unless told
 * @returns those of complaints in the order of recording, then those of reviews by year, then the
 * counts by day
 * @throws KlachtError as {@link look}; `unknown-procedure`
 * @example
 * for (const { number, code } of await listDepartures(journal, { now })) console.log(number, code);
 */
export const listDepartures = async (
  journal: OpenJournal,
  { only, ...asked }: Asked & { readonly only?: RegisterEntry },
): Promise<Iterable<Departure>> => {
  const { procedures } = journal;
  const { entries, today, others, owed, reviews } = await look(journal, asked, (register) =>
    only === undefined ? register.entries() : [only],
  );
  const rules = { procedures, today, others };
  if (only !== undefined) return departures([only], rules);
  const ofReviews = reviewDepartures(await reviews(owed), rules);
  const all = await reviews(balanceYears(procedures, today));
  if (all.every(({ balances }) => balances.length === 0)) {
    return joined(departures(entries, rules), ofReviews);
  }
  // Only a count needs the whole register at once.
  const kept = [...entries];
  return joined(departures(kept, rules), ofReviews, balanceDepartures(all, kept));
};
