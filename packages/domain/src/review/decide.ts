import { compiled } from '../input/compiled.ts';
import { dayAndInstant } from '../complaint/when.ts';
import type { DecisionContext } from '../procedure/decision-context.ts';
import type { reviewRejections } from '../error-codes.ts';
import { KlachtError } from '../errors.ts';
import { parseInput } from '../input/parse-input.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { procedureInForce } from '../procedure/procedures.ts';
import { refuseFuture } from '../complaint/refuse-future.ts';
import { refuseOutsideCalendar } from '../complaint/refuse-outside-calendar.ts';
import { type ReviewCommand, reviewEventOf } from './commands.ts';
import { type ReviewEvent, reviewEvents } from './events.ts';
import type { Recommendation, Review } from './state.ts';

/** Why a review does not allow a command. Stable, to switch on. */
export type ReviewRejectionCode = (typeof reviewRejections)[number];

const rejection = (
  code: ReviewRejectionCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): KlachtError<'rejected'> => new KlachtError('rejected', code, message, details);

/**
 * The event that a command would record, before it is decided whether it may.
 *
 * @throws KlachtError `invalid-input` when the data is not of its shape
 * @example
 * reviewEventFrom(review, { type: 'DiscussReport', data: { at: '2026-02-10' } }, [bitonic]);
 */
export const reviewEventFrom = (
  _review: Review,
  { type, data }: ReviewCommand,
  procedures: readonly Procedure[],
): ReviewEvent => {
  const event = reviewEventOf[type];
  const { timeZone } = procedureInForce(procedures, data.at);
  return {
    type: event,
    data: parseInput<(typeof reviewEvents)[typeof event]>(
      compiled(reviewEvents[event]),
      { ...data, ...dayAndInstant(data.at, timeZone) },
      type,
    ),
  } as ReviewEvent;
};

const recommendationOf = (review: Review, id: string, command: string): Recommendation => {
  const found = review.recommendations.find((one) => one.id === id);
  if (found !== undefined) return found;
  const expected = review.recommendations.map((one) => one.id);
  throw rejection(
    'unknown-recommendation',
    expected.length === 0
      ? `${command}: id: the review has no recommendations, got '${id}'; make it first (MakeRecommendation)`
      : `${command}: id: expected one of ${expected.join(', ')}, got '${id}'`,
    { field: 'id', value: id, expected },
  );
};

const refuseBeforeYear = ({ year }: Review, { at }: ReviewEvent['data'], command: string): void => {
  if (at >= `${year}-01-01`) return;
  throw rejection(
    'before-review',
    `${command}: at ${at} is before the year that is reviewed, ${year}`,
    { field: 'at', value: at, year },
  );
};

const refuseUndecidable = (recommendation: Recommendation, event: ReviewEvent, command: string) => {
  const { id, decision, madeOn } = recommendation;
  if (event.data.at < madeOn) {
    throw rejection(
      'before-recommendation',
      `${command}: at ${event.data.at} is before '${id}' was made, ${madeOn}`,
      { field: 'at', value: event.data.at, madeOn },
    );
  }
  if (event.type === 'RecommendationAdopted' || event.type === 'RecommendationDeclined') {
    if (decision === null) return;
    throw rejection(
      'already-decided',
      `${command}: id: '${id}' was ${decision.decided} on ${decision.at} already`,
      { field: 'id', value: id, decided: decision.decided, on: decision.at },
    );
  }
  if (event.type === 'EffectNoted' && recommendation.measures.length === 0) {
    throw rejection('no-measure', `${command}: id: nothing was carried out for '${id}' yet`, {
      field: 'id',
      value: id,
    });
  }
};

const refuseUncountable = (
  { year }: Review,
  { at, on }: Extract<ReviewEvent, { type: 'BalanceAsserted' }>['data'],
  command: string,
): void => {
  if (!on.startsWith(`${year}-`)) {
    throw rejection('period-outside-year', `${command}: on: expected a day of ${year}, got ${on}`, {
      field: 'on',
      value: on,
      year,
    });
  }
  if (on <= at) return;
  throw rejection(
    'balance-to-come',
    `${command}: on: ${on} had not come on ${at}, so that nobody can have counted it`,
    { field: 'on', value: on, at },
  );
};

const refuseImpossible = (review: Review, event: ReviewEvent, command: string): void => {
  switch (event.type) {
    case 'ReportIssued': {
      const { from, to } = event.data;
      const { year } = review;
      if (from <= to && `${year}-01-01` <= to && to <= `${year}-12-31`) return;
      throw rejection(
        'period-outside-year',
        `${command}: from, to: expected a period that ends in ${year}, got ${from} to ${to}`,
        { field: 'from', value: from, to, year },
      );
    }
    case 'ReportDiscussed':
      if (review.reports.some(({ issuedOn }) => issuedOn <= event.data.at)) return;
      throw rejection('no-report', `${command}: no report was issued by ${event.data.at}`, {
        field: 'at',
        value: event.data.at,
      });
    case 'RecommendationMade': {
      const { id } = event.data;
      if (review.recommendations.every((one) => one.id !== id)) return;
      throw rejection('already-made', `${command}: id: '${id}' is another recommendation already`, {
        field: 'id',
        value: id,
      });
    }
    case 'MeasureCarriedOut': {
      const { id } = event.data;
      if (id === undefined) return;
      return refuseUndecidable(recommendationOf(review, id, command), event, command);
    }
    case 'BalanceAsserted':
      return refuseUncountable(review, event.data, command);
    case 'RecommendationAdopted':
    case 'RecommendationDeclined':
    case 'EffectNoted':
      return refuseUndecidable(recommendationOf(review, event.data.id, command), event, command);
  }
};

/**
 * The event that a command leads to.
 *
 * @throws KlachtError of kind `rejected`, with a {@link ReviewRejectionCode}; `invalid-input` when
 * the data is not of its shape
 * @example
 * const data = { at: '2026-01-20', from: '2025-01-01', to: '2025-12-31', position: '7' } as const;
 * const context = { procedures: [bitonic], now: '2026-01-20T08:00:00Z', actor: 'eva' } as const;
 * decideReview(initialReview(2025), { type: 'IssueReport', data }, context); // ReportIssued
 */
export const decideReview = (
  review: Review,
  command: ReviewCommand,
  { procedures, now }: DecisionContext,
): ReviewEvent => {
  const event = reviewEventFrom(review, command, procedures);
  const { timeZone } = procedureInForce(procedures, command.data.at);
  refuseFuture(command.type, event.data, { now, timeZone });
  refuseBeforeYear(review, event.data, command.type);
  if (event.type === 'BalanceAsserted') {
    const { on } = event.data;
    refuseOutsideCalendar(command.type, on, procedureInForce(procedures, on));
  }
  refuseImpossible(review, event, command.type);
  return event;
};
