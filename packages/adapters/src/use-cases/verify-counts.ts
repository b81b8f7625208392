import { hash } from 'node:crypto';
import type { Procedure } from '@klacht/domain';
import {
  type InPieces,
  type RegisterEntry,
  type Stretch,
  stretchOf,
  type YearlyReport,
  yearlyReportsInPieces,
} from '@klacht/projections';
import { inTurns } from '../ground/in-turns.ts';
import type { RegisterView } from '../view-stores/sqlite-register-view.ts';
import { yearsTogether } from './years-together.ts';

/** How many entries are read at a time. */
const AT_ONCE = 250;

function* entriesOf(view: RegisterView): Generator<RegisterEntry> {
  let after: number | null = null;
  do {
    const { entries, next } = view.slice(after, AT_ONCE);
    yield* entries;
    after = next;
  } while (after !== null);
}

/** The stretches as they are; what is counted of them now is not kept. */
function* asTheyAre(stretches: Iterable<Stretch>): Generator<Stretch> {
  for (const stretch of stretches) {
    const { keeping } = stretch;
    yield keeping === null ? stretch : { ...stretch, keeping: { ...keeping, keep: () => {} } };
  }
}

/** So many complaints are counted in one reading: the reports of their years hold what was late. */
const COUNTED_AT_ONCE = 100_000;

/** How many complaints came in in each year. */
const receivedIn = (fold: RegisterView): ReadonlyMap<number, number> => {
  const received = new Map<number, number>();
  for (const { complaint } of entriesOf(fold)) {
    const year = Number(complaint.received.at.slice(0, 4));
    received.set(year, (received.get(year) ?? 0) + 1);
  }
  return received;
};

/** What tells reports apart; the reports of several years are much to hold at once. */
function* digestsOf(counting: InPieces<readonly YearlyReport[]>): InPieces<readonly string[]> {
  const reports = yield* counting;
  return reports.map((report) => hash('sha256', JSON.stringify(report)));
}

/**
 * The first year whose report, judged by its last day, would be another by what is kept beside the entries
 * than by the entries; null where none would.
 *
 * @param view with what is kept; nothing of it is changed
 * @param fold the same entries, of which nothing is kept
 */
export const yearCountedOtherwise = async (
  view: RegisterView,
  fold: RegisterView,
  procedures: readonly Procedure[],
): Promise<number | null> => {
  const entries = { [Symbol.iterator]: () => entriesOf(fold) };
  for (const years of yearsTogether(receivedIn(fold), COUNTED_AT_ONCE)) {
    const contexts = years.map((year) => {
      const today = `${year}-12-31` as const;
      return { year, procedures, today, reviews: new Map(), position: null };
    });
    const kept = await view.fold((stretches, { find }) =>
      digestsOf(yearlyReportsInPieces(asTheyAre(stretches), find, contexts)),
    );
    const find = (id: string) => fold.find(id);
    const counted = await inTurns(
      digestsOf(yearlyReportsInPieces([stretchOf(entries)], find, contexts)),
    );
    for (const [index, year] of years.entries()) if (kept[index] !== counted[index]) return year;
  }
  return null;
};
