import {
  discussionsOf,
  type FindingCode,
  findingsOf,
  type KnownComplaint,
  type LocalDate,
  obligationsOf,
  type PartyKind,
  type Others,
  type Procedure,
  procedureInForce,
  procedureOf,
  type Review,
  type ReviewFindingCode,
  reviewFindingsOf,
  reviewObligationsOf,
} from '@klacht/domain';
import { checkDay } from '../check-input.ts';
import { NO_ORIGIN, type Origin, originOf } from '../register/origin.ts';
import type { RegisterEntry } from '../register/register-projection.ts';

/** Where a complaint or a review departs from the procedure, with the names that programs rely on. */
export type Departure = Origin & {
  /** The complaint's number, or `review-YYYY`. */
  readonly number: string;
  /** Null for a departure of a review. */
  readonly complaintId: string | null;
  /** An obligation that is `late` or `overdue`, or the code of a finding. */
  readonly code: 'late' | 'overdue' | FindingCode | ReviewFindingCode | 'balance-differs';
  readonly article: string;
  /** The day on which it was due, or done; null where it was not done at all. */
  readonly on: LocalDate | null;
  /** The obligation, or what the finding is about; of a count that differs, whose it was. */
  readonly what: string | null;
  /** The kind of party that `what` names; null where it is about no party. */
  readonly party: PartyKind | null;
  /** The day on which it was recorded, where that is what is wrong. */
  readonly recordedOn: LocalDate | null;
  /** The day on which a later handling put it right. */
  readonly putRightOn: LocalDate | null;
  /** How many were open by somebody's count, where that differs from the register. */
  readonly asserted: number | null;
  /** How many the register counts; null where it was not counted. */
  readonly counted: number | null;
};

type About = Omit<Departure, 'number' | 'complaintId' | 'asserted' | 'counted' | keyof Origin>;

/** What a departure says that is about no count. */
const NOT_COUNTED = { asserted: null, counted: null } as const;

const HERE = { party: null, recordedOn: null, putRightOn: null } as const;

/**
 * Where one complaint departs from its procedure.
 *
 * @param today the local day to judge by; inclusive
 * @param others the other complaints of the register
 * @example
 * departuresOf(complaint, bitonic, '2026-05-01', othersIn(entries)).map(({ code }) => code); // ['overdue']
 */
export const departuresOf = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
  others: Others,
): readonly About[] => [
  ...obligationsOf(complaint, procedure, today).flatMap(({ state, article, due, kind }) =>
    state === 'late' || state === 'overdue'
      ? [{ code: state, article, on: due, what: kind, ...HERE }]
      : [],
  ),
  ...findingsOf(complaint, procedure, today, others),
];

/**
 * Where complaints depart from the procedure they fall under: steps that were late or are overdue,
 * and findings beside the terms. There are none for a complaint that is handled by the book.
 *
 * @param today the local day to judge by; inclusive
 * @param others the other complaints of the register, which is `othersIn` of all entries
 * @throws KlachtError `invalid-input` for what is no day, `unknown-procedure`
 * @example
 * const rules = { procedures: [bitonic], today: '2026-05-01', others: othersIn(entries) } as const;
 * const clean = [...departures(entries, rules)].length === 0;
 */
export function* departures(
  entries: Iterable<RegisterEntry>,
  {
    procedures,
    today,
    others,
  }: {
    readonly procedures: readonly Procedure[];
    readonly today: LocalDate;
    readonly others: Others;
  },
): Generator<Departure, void, undefined> {
  checkDay('today', today);
  for (const { number, complaintId, complaint } of entries) {
    const whose = { number, complaintId, ...originOf(complaint) };
    const procedure = procedureOf(procedures, complaint);
    for (const one of departuresOf(complaint, procedure, today, others)) {
      yield { ...whose, ...one, ...NOT_COUNTED };
    }
  }
}

/**
 * Where reviews depart from the procedure: a report that was not discussed, a recommendation that
 * was not decided on, a measure that was not carried out.
 *
 * @param reviews of the years that owe one
 * @param today the local day to judge by; inclusive
 * @throws KlachtError `invalid-input` for what is no day
 * @example
 * reviewDepartures([initialReview(2025)], { procedures: [bitonic], today: '2027-01-01' })[0]?.what; // 'discuss'
 */
export const reviewDepartures = (
  reviews: readonly Review[],
  { procedures, today }: { readonly procedures: readonly Procedure[]; readonly today: LocalDate },
): readonly Departure[] => {
  checkDay('today', today);
  const byYear = reviews.toSorted((a, b) => a.year - b.year);
  const discussions = byYear.flatMap(discussionsOf);
  return byYear.flatMap((review) => {
    const procedure = procedureInForce(procedures, `${review.year}-12-31` as LocalDate);
    const whose = {
      number: `review-${review.year}`,
      complaintId: null,
      ...NO_ORIGIN,
      ...HERE,
      ...NOT_COUNTED,
    };
    return [
      ...reviewObligationsOf(review, procedure, today).flatMap(
        ({ state, article, due, kind }): readonly Departure[] =>
          state === 'late' || state === 'overdue'
            ? [{ ...whose, code: state, article, on: due, what: kind }]
            : [],
      ),
      ...reviewFindingsOf(review, procedure, discussions, today).map((finding): Departure => ({
        ...whose,
        ...finding,
      })),
    ];
  });
};
