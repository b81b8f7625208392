import {
  carriedOutOn,
  initialReview,
  type LocalDate,
  type Measure,
  type Procedure,
  procedureInForce,
  type Review,
  type ReviewObligation,
  reviewFindingCodes,
  type ReviewFinding,
  type ReviewFindingCode,
  reviewObligationsOf,
} from '@klacht/domain';
import { reviewDepartures } from '../conformance/conformance.ts';

/** A recommendation and what became of it, with the names that programs rely on. */
export type RecommendationRow = {
  readonly id: string;
  readonly recommendation: string;
  readonly owner: string;
  readonly madeOn: LocalDate;
  readonly due: LocalDate;
  readonly decision: 'adopted' | 'declined' | null;
  readonly decidedOn: LocalDate | null;
  /** Why it was declined; null unless it was. */
  readonly reasons: string | null;
  /** The day of the first measure that was not a step with more to follow. */
  readonly doneOn: LocalDate | null;
  /** What was done, in the order of recording; each a step where more was to follow. */
  readonly measures: readonly MeasureRow[];
  readonly effective: boolean | null;
  /** What was seen of its effect, and on which day that was noted. */
  readonly effect: string | null;
  readonly effectOn: LocalDate | null;
  /** Whether it was carried out in time; null unless it was adopted. */
  readonly state: ReviewObligation['state'] | null;
};

/** Something that was done, with the names that programs rely on. */
export type MeasureRow = {
  readonly on: LocalDate;
  readonly kind: Measure['kind'];
  readonly measure: string;
  /** More was to follow. */
  readonly partial: boolean;
};

/**
 * The recommendations of a year's review and the discussion of its report (articles 7.3 and 7.4).
 */
export type Recommendations = {
  /** The day by which what is not done is judged: a review goes on after its year. */
  readonly asOf: LocalDate;
  readonly made: readonly RecommendationRow[];
  /**
   * Those of the year before, and of every earlier year what is still to be decided or done, and
   * what was decided, done or noted since the year began: each until it is told of as done.
   */
  readonly followUp: readonly RecommendationRow[];
  /** What was done in the review of the year without a recommendation. */
  readonly ownMeasures: readonly MeasureRow[];
  /** What its review left undone beside its terms, as `explainReviewFinding` takes it. */
  readonly findings: readonly ReviewFinding[];
  readonly discussedOn: readonly LocalDate[];
  readonly discuss: { readonly due: LocalDate; readonly state: ReviewObligation['state'] };
};

const measureRow = ({ at, kind, measure, partial }: Measure): MeasureRow => ({
  on: at,
  kind,
  measure,
  partial: partial === true,
});

const rowsOf = (
  { recommendations }: Review,
  obligations: readonly ReviewObligation[],
): readonly RecommendationRow[] =>
  recommendations.map(({ id, recommendation, owner, madeOn, due, decision, measures, effect }) => ({
    id,
    recommendation,
    owner,
    madeOn,
    due,
    decision: decision?.decided ?? null,
    decidedOn: decision?.at ?? null,
    reasons: decision?.reasons ?? null,
    doneOn: carriedOutOn({ measures }),
    measures: measures.map(measureRow),
    effective: effect?.effective ?? null,
    effect: effect?.what ?? null,
    effectOn: effect?.at ?? null,
    state: obligations.find((one) => one.recommendation === id)?.state ?? null,
  }));

/** Whether nobody decided on it, or it was adopted and has not been carried out. */
const isPending = ({ decision, doneOn }: RecommendationRow): boolean =>
  decision === null || (decision === 'adopted' && doneOn === null);

/** Something became of it since a year began. */
const isOfYear = ({ decidedOn, measures, effectOn }: RecommendationRow, year: number): boolean =>
  [decidedOn, effectOn, ...measures.map(({ on }) => on)].some(
    (day) => day !== null && day >= `${year}-01-01`,
  );

/** The findings of one year's review, of which the others tell when was discussed before. */
const findingsOfReview = (
  reviews: ReadonlyMap<number, Review>,
  year: number,
  procedures: readonly Procedure[],
  asOf: LocalDate,
): readonly ReviewFinding[] =>
  reviewDepartures([...reviews.values()], { procedures, today: asOf }).flatMap(
    ({ number, code, article, on, what, putRightOn }) =>
      number === `review-${year}` && isReviewFinding(code) && what !== null
        ? [{ code, article, on, what, putRightOn }]
        : [],
  );

const isReviewFinding = (code: string): code is ReviewFindingCode =>
  (reviewFindingCodes as readonly string[]).includes(code);

/**
 * What the review of a year recommended, what became of what the year before did, and whether the
 * report was discussed.
 *
 * @param asOf the local day by which what is not done is judged; inclusive
 * @example
 * recommendationsOf(reviews, 2025, [bitonic], '2026-06-30').followUp;
 */
export const recommendationsOf = (
  reviews: ReadonlyMap<number, Review>,
  year: number,
  procedures: readonly Procedure[],
  asOf: LocalDate,
): Recommendations => {
  const review = (of: number) => {
    const found = reviews.get(of) ?? initialReview(of);
    const procedure = procedureInForce(procedures, `${of}-12-31` as LocalDate);
    return { ...found, obligations: reviewObligationsOf(found, procedure, asOf) };
  };
  const [own, before] = [review(year), review(year - 1)];
  const earlier = [...reviews.keys()].filter((one) => one < year - 1).toSorted((a, b) => a - b);
  const [{ due, state }] = own.obligations;
  return {
    asOf,
    made: rowsOf(own, own.obligations),
    followUp: [
      ...earlier
        .map(review)
        .flatMap((one) =>
          rowsOf(one, one.obligations).filter((row) => isPending(row) || isOfYear(row, year)),
        ),
      ...rowsOf(before, before.obligations),
    ],
    ownMeasures: own.measures.map(measureRow),
    findings: findingsOfReview(reviews, year, procedures, asOf),
    discussedOn: own.discussedOn,
    discuss: { due, state },
  };
};
