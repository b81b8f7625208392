import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm, endOnDate, type TermEnd } from '../calendar/term.ts';
import type { Obligation, ObligationState } from '../obligations/obligation.ts';
import { type Procedure, procedureTitle } from '../procedure/procedure.ts';
import type { Review } from './state.ts';

/** What the firm owes a review: to discuss it, and to carry out what was adopted. */
export type ReviewObligation = Omit<Obligation, 'kind'> & {
  readonly kind: 'discuss' | 'carry-out';
  /** The recommendation that is to be carried out. */
  readonly recommendation: string | null;
};

const stateOf = (metOn: LocalDate | null, due: LocalDate, today: LocalDate): ObligationState =>
  metOn === null ? (today <= due ? 'open' : 'overdue') : metOn <= due ? 'met' : 'late';

/**
 * The obligations of a review, as of a day: `discuss` (article 7.4: at least once a year, so within
 * a year after the year that is reviewed), and `carry-out` for each recommendation adopted, by its
 * own date.
 *
 * @param today the local day to judge by; inclusive
 * @throws KlachtError `outside-calendar` when a date falls outside the procedure's calendar
 * @example
 * reviewObligationsOf(initialReview(2025), bitonic, '2027-01-01'); // discuss: overdue since 2026-12-31
 */
export const reviewObligationsOf = (
  review: Review,
  procedure: Procedure,
  today: LocalDate,
): readonly [ReviewObligation, ...ReviewObligation[]] => {
  const { calendar, review: rule } = procedure;
  const obligation = (
    kind: ReviewObligation['kind'],
    recommendation: string | null,
    end: TermEnd,
    metOn: LocalDate | null,
  ): ReviewObligation => {
    const state = stateOf(metOn, end.due, today);
    return {
      kind,
      recommendation,
      article: rule.article,
      due: end.due,
      target: end.target,
      state,
      metOn,
      proof: [
        {
          step: 'rule',
          article: rule.article,
          procedure: procedureTitle(procedure),
          calendar: calendar.name,
          term: kind === 'discuss' ? rule.term : null,
          from: kind === 'discuss' ? 'year-end' : 'announcement',
        },
        ...end.steps,
        { step: 'state', state, ground: metOn === null ? 'not-done' : 'done' },
      ],
    };
  };
  const yearEnd = `${review.year}-12-31` as LocalDate;
  return [
    obligation(
      'discuss',
      null,
      endOfTerm(rule.term, yearEnd, calendar),
      review.discussedOn[0] ?? null,
    ),
    ...review.recommendations.flatMap(({ id, due, decision, measures }) =>
      decision?.decided === 'adopted'
        ? [
            obligation(
              'carry-out',
              id,
              endOnDate(due, decision.at, calendar),
              measures[0]?.at ?? null,
            ),
          ]
        : [],
    ),
  ];
};
