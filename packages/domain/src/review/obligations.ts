import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm, endOnDate } from '../calendar/term.ts';
import { type Duty, type Obligation, obligationOn } from '../obligations/obligation.ts';
import { verdictOn } from '../obligations/verdict.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { carriedOutOn, discussionsOf, type Review } from './state.ts';

type Kind = 'discuss' | 'carry-out';

/** What the firm owes a review: to discuss it, and to carry out what was adopted. */
export type ReviewObligation = Obligation<Kind> & {
  /** The recommendation that is to be carried out. */
  readonly recommendation: string | null;
};

/**
 * The obligations of a review, as of a day: `discuss` (article 7.4: at least once a year, so within
 * a year after the year that is reviewed, on the report of the whole year), and `carry-out` for
 * each recommendation adopted, by its own date.
 *
 * @param today the local day to judge by; inclusive
 * @example
 * reviewObligationsOf(initialReview(2025), bitonic, '2027-01-01'); // discuss: overdue since 2026-12-31
 */
export const reviewObligationsOf = (
  review: Review,
  procedure: Procedure,
  today: LocalDate,
): readonly [ReviewObligation, ...ReviewObligation[]] => {
  const { year, recommendations } = review;
  const { article, term } = procedure.review;
  const { calendar } = procedure;
  const obligation = (
    duty: Duty<Kind>,
    doneOn: LocalDate | undefined,
    recommendation: string | null = null,
  ): ReviewObligation => {
    const done = doneOn === undefined ? null : { at: doneOn };
    const verdict = verdictOn(done, null, duty.end.due, today);
    return { ...obligationOn(duty, procedure, verdict), recommendation };
  };
  const end = endOfTerm(term, `${year}-12-31` as LocalDate, calendar);
  const [discussed] = discussionsOf(review);
  return [
    obligation({ kind: 'discuss', article, term, from: 'year-end', end }, discussed),
    ...recommendations.flatMap((recommendation) => {
      const { id, due, decision } = recommendation;
      if (decision?.decided !== 'adopted') return [];
      const duty = {
        kind: 'carry-out',
        article,
        term: null,
        from: 'announcement',
        end: endOnDate(due, decision.at, calendar),
      } as const;
      return [obligation(duty, carriedOutOn(recommendation) ?? undefined, id)];
    }),
  ];
};
