import type { LocalDate } from '../calendar/local-date.ts';

/** What was decided of a recommendation. */
export type RecommendationDecision = {
  readonly decided: 'adopted' | 'declined';
  readonly at: LocalDate;
  /** Why it was declined. */
  readonly reasons: string | null;
};

/** Something that was done about a recommendation. */
export type Measure = {
  readonly at: LocalDate;
  readonly kind: 'procedure-change' | 'training' | 'other';
  readonly measure: string;
  /** Whether it was a step, with more to follow. */
  readonly partial?: true;
};

/** A recommendation as its events leave it. */
export type Recommendation = {
  readonly id: string;
  readonly recommendation: string;
  readonly madeOn: LocalDate;
  readonly owner: string;
  readonly due: LocalDate;
  readonly decision: RecommendationDecision | null;
  readonly measures: readonly Measure[];
  readonly effect: {
    readonly at: LocalDate;
    readonly effective: boolean;
    /** What was seen of it. */
    readonly what: string;
  } | null;
};

/**
 * When a recommendation was carried out: with its first measure that is not a step of one; null
 * until then.
 *
 * @example
 * carriedOutOn(recommendation); // '2026-07-01'
 */
export const carriedOutOn = ({ measures }: Pick<Recommendation, 'measures'>): LocalDate | null =>
  measures.find(({ partial }) => partial !== true)?.at ?? null;

/** A periodic report, and what it was read from. */
export type IssuedReport = {
  readonly issuedOn: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly position: string;
  /** The local day by which it judged what was not done. */
  readonly asOf: LocalDate;
  /** The titles of the versions it was made with; null where that was not recorded. */
  readonly procedures: readonly string[] | null;
  /** The SHA-256 of the report as JSON; null where that was not recorded. */
  readonly report: string | null;
};

/** How many complaints were open at the end of a day, by somebody's own count. */
export type Balance = {
  readonly on: LocalDate;
  readonly open: number;
  readonly source: string;
  /** The day on which it was asserted. */
  readonly assertedOn: LocalDate;
};

/** The review of a year's complaints as its events leave it. */
export type Review = {
  readonly year: number;
  readonly reports: readonly IssuedReport[];
  readonly discussedOn: readonly LocalDate[];
  readonly recommendations: readonly Recommendation[];
  /** The measures without a recommendation. */
  readonly measures: readonly Measure[];
  /** One of each source and day, the last that was recorded; in the order of recording. */
  readonly balances: readonly Balance[];
};

/**
 * The review of a year on which nothing has been recorded yet.
 *
 * @example
 * const review = events.reduce(evolveReview, initialReview(2025));
 */
export const initialReview = (year: number): Review => ({
  year,
  reports: [],
  discussedOn: [],
  recommendations: [],
  measures: [],
  balances: [],
});

/**
 * The days on which the report on the whole year was discussed, in order: one on a part of the year
 * does not stand for it, nor does a discussion before any was issued.
 *
 * @example
 * discussionsOf(initialReview(2025)); // []
 */
export const discussionsOf = ({ year, reports, discussedOn }: Review): readonly LocalDate[] => {
  const whole = reports.filter(
    ({ from, to }) => from === `${year}-01-01` && to === `${year}-12-31`,
  );
  return discussedOn.filter((day) => whole.some(({ issuedOn }) => issuedOn <= day)).toSorted();
};
