import type { ReviewEvent } from './events.ts';
import type { Recommendation, Review } from './state.ts';

const withRecommendation = (
  review: Review,
  id: string,
  change: (recommendation: Recommendation) => Partial<Recommendation>,
): Review => ({
  ...review,
  recommendations: review.recommendations.map((one) =>
    one.id === id ? { ...one, ...change(one) } : one,
  ),
});

/**
 * The review after one more event. Pure and total: what an event cannot change, it leaves.
 *
 * @example
 * const review = events.reduce(evolveReview, initialReview(2025));
 */
export const evolveReview = (review: Review, event: ReviewEvent): Review => {
  const { at } = event.data;
  switch (event.type) {
    case 'ReportIssued': {
      const { from, to, position, asOf = at, procedures = null, report = null } = event.data;
      const issued = { issuedOn: at, from, to, position, asOf, procedures, report };
      return { ...review, reports: [...review.reports, issued] };
    }
    case 'ReportDiscussed':
      return { ...review, discussedOn: [...review.discussedOn, at].toSorted() };
    case 'RecommendationMade': {
      const { id, recommendation, owner, due } = event.data;
      const made = { id, recommendation, madeOn: at, owner, due };
      return {
        ...review,
        recommendations: [
          ...review.recommendations,
          { ...made, decision: null, measures: [], effect: null },
        ],
      };
    }
    case 'RecommendationAdopted':
      return withRecommendation(review, event.data.id, () => ({
        decision: { decided: 'adopted', at, reasons: null },
      }));
    case 'RecommendationDeclined': {
      const { id, reasons } = event.data;
      return withRecommendation(review, id, () => ({
        decision: { decided: 'declined', at, reasons },
      }));
    }
    case 'MeasureCarriedOut': {
      const { id, kind, measure, partial } = event.data;
      const done = { at, kind, measure, ...(partial === undefined ? {} : { partial }) };
      if (id === undefined) return { ...review, measures: [...review.measures, done] };
      return withRecommendation(review, id, ({ measures }) => ({ measures: [...measures, done] }));
    }
    case 'EffectNoted': {
      const { id, effective, effect: what } = event.data;
      return withRecommendation(review, id, () => ({ effect: { at, effective, what } }));
    }
    case 'BalanceAsserted': {
      const { on, open, source } = event.data;
      const others = review.balances.filter((one) => one.on !== on || one.source !== source);
      return { ...review, balances: [...others, { on, open, source, assertedOn: at }] };
    }
  }
};
