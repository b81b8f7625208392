import type { Procedure } from '@klacht/domain';
import {
  type RegisterEntry,
  type Stretch,
  stretchOf,
  type YearlyReport,
  yearlyReportInPieces,
} from '@klacht/projections';
import { inTurns } from '../ground/in-turns.ts';
import type { RegisterView } from '../view-stores/sqlite-register-view.ts';

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
  const years = new Set<number>();
  for (const { complaint } of entriesOf(fold)) years.add(Number(complaint.received.at.slice(0, 4)));
  const entries = { [Symbol.iterator]: () => entriesOf(fold) };
  for (const year of [...years].toSorted((a, b) => a - b)) {
    const today = `${year}-12-31` as const;
    const context = { year, procedures, today, reviews: new Map(), position: null };
    const kept = await view.fold<YearlyReport>((stretches, { find }) =>
      yearlyReportInPieces(asTheyAre(stretches), find, context),
    );
    const counted = await inTurns(
      yearlyReportInPieces([stretchOf(entries)], (id) => fold.find(id), context),
    );
    if (JSON.stringify(kept) !== JSON.stringify(counted)) return year;
  }
  return null;
};
