import {
  daysBetween,
  endOfTerm,
  type KnownComplaint,
  type LocalDate,
  type Obligation,
  obligationsOf,
  type Procedure,
  procedureInForce,
  procedureOf,
  type Review,
  type ReviewObligation,
  reviewObligationsOf,
} from '@klacht/domain';
import { checkDay, checkWhole } from '../check-input.ts';
import { NO_ORIGIN, type Origin, originOf } from '../register/origin.ts';
import { type Outside, outsideOf } from '../register/outside-calendar.ts';
import type { RegisterEntry } from '../register/register-projection.ts';

/** An obligation that has passed its date, or soon will, with the names that programs rely on. */
export type OverdueRow = Origin &
  Outside & {
    /** The complaint's number, or `review-YYYY`. */
    readonly number: string;
    /** Null for what is owed to a review. */
    readonly complaintId: string | null;
    readonly kind: Obligation['kind'] | ReviewObligation['kind'];
    readonly article: string;
    readonly due: LocalDate;
    readonly target: LocalDate;
    /** Calendar days after `due`; 0 until then. */
    readonly daysLate: number;
    /** Who handles the complaint, or owns the recommendation. */
    readonly officer: string | null;
    /** Who handled it on the day it was due; null for nobody, and where that is still to come. */
    readonly officerWhenDue: string | null;
  };

/**
 * The first target that an entry still has to make, or null where it has none. A store may index it
 * to find the entries that can be on the list. The close of the complaint plays no part, because
 * the state of each obligation says whether it outlives that.
 *
 * @throws KlachtError `unknown-procedure`
 * @example
 * nextTarget(complaint, [bitonic]); // '2026-04-10'
 */
export const nextTarget = (
  complaint: KnownComplaint,
  procedures: readonly Procedure[],
): LocalDate | null => {
  const procedure = procedureOf(procedures, complaint);
  return (
    obligationsOf(complaint, procedure, complaint.received.at)
      .filter(({ state }) => state === 'open' || state === 'overdue')
      .map(({ target }) => target)
      .toSorted()[0] ?? null
  );
};

/**
 * The last day that is within so many working days of a day, by any of the procedures.
 *
 * @example
 * horizon([bitonic], '2026-04-02', 5); // '2026-04-13'
 */
export const horizon = (
  procedures: readonly Procedure[],
  today: LocalDate,
  within: number,
): LocalDate =>
  procedures
    .map(({ calendar }) => endOfTerm({ count: within, unit: 'working-days' }, today, calendar).due)
    .reduce((last, day) => (day > last ? day : last), today);

type Owed = Pick<Obligation, 'article' | 'due' | 'target' | 'state' | 'officerWhenDue' | 'proof'> &
  Pick<OverdueRow, 'kind'>;

/** Ten thousand working days are forty years: more than any calendar knows. */
const MOST_WITHIN = 10_000;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The obligations that are overdue on a day, or have their target within so many working days after
 * it; the longest due first.
 *
 * @param within working days ahead, by the safe reading; 0 lists only what is overdue
 * @throws KlachtError `invalid-input` for what is no day or no number of days, `unknown-procedure`
 * @example
 * overdueRows(entries, { procedures: [bitonic], today: '2026-05-01', within: 5 });
 */
export const overdueRows = (
  entries: Iterable<RegisterEntry>,
  {
    procedures,
    today,
    within = 0,
    reviews = [],
  }: {
    readonly procedures: readonly Procedure[];
    readonly today: LocalDate;
    readonly within?: number;
    readonly reviews?: readonly Review[];
  },
): readonly OverdueRow[] => {
  checkDay('today', today);
  checkWhole('within', within, 0, MOST_WITHIN);
  const last = within === 0 ? today : horizon(procedures, today, within);
  const rows: OverdueRow[] = [];
  const list = (
    owed: Owed,
    { officer, ...whose }: Pick<OverdueRow, 'number' | 'complaintId' | 'officer' | keyof Origin>,
  ): void => {
    const { kind, article, due, target, state, officerWhenDue, proof } = owed;
    if (state !== 'overdue' && !(state === 'open' && within > 0 && target <= last)) return;
    const daysLate = Math.max(0, daysBetween(due, today));
    rows.push({
      ...whose,
      kind,
      article,
      due,
      target,
      daysLate,
      officer,
      officerWhenDue,
      ...outsideOf(proof),
    });
  };
  for (const { number, complaintId, complaint } of entries) {
    const procedure = procedureOf(procedures, complaint);
    const { officer } = complaint;
    const whose = { number, complaintId, officer, ...originOf(complaint) };
    for (const owed of obligationsOf(complaint, procedure, today)) list(owed, whose);
  }
  for (const review of reviews) {
    const { year, recommendations } = review;
    const procedure = procedureInForce(procedures, `${year}-12-31` as LocalDate);
    for (const owed of reviewObligationsOf(review, procedure, today)) {
      const owner = recommendations.find(({ id }) => id === owed.recommendation)?.owner ?? null;
      const number = `review-${year}`;
      list(owed, { number, complaintId: null, officer: owner, ...NO_ORIGIN });
    }
  }
  return rows.toSorted(
    (a, b) => compare(a.due, b.due) || compare(a.number, b.number) || compare(a.kind, b.kind),
  );
};
