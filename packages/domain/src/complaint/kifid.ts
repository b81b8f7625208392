import { z } from 'zod';
import { part } from './part.ts';
import { begun, refuseBegun, refuseRuled, ruled, withBegun, withRuling } from './proceedings.ts';

const KIFID = {
  name: 'Kifid',
  already: 'already-escalated',
  not: 'not-escalated',
  before: 'before-escalation',
} as const;

/**
 * Article 4.8: the complainant goes to Kifid, the ombudsman for financial services; perhaps too
 * early and then again, or on appeal.
 */
export const kifid = part({
  events: {
    /** Article 4.8: the complaint was put to Kifid, also again or on appeal. */
    EscalatedToKifid: begun,
    /** Article 4.8: Kifid ruled. */
    KifidRuled: () =>
      ruled().extend({
        /**
         * Whether it came to something else than the firm did. Where it is not said, it is read from
         * both results.
         */
        deviates: z.boolean().exactOptional(),
      }),
  },
  folds: {
    EscalatedToKifid: ({ referrals }, data, when) => ({
      referrals: withBegun(referrals, data, when),
    }),
    KifidRuled: ({ referrals }, data, when) => ({ referrals: withRuling(referrals, data, when) }),
  },
  rules: {
    EscalatedToKifid: ({ referrals }, data, context) =>
      refuseBegun(referrals, data, context, KIFID),
    KifidRuled: ({ referrals }, data, context) => refuseRuled(referrals, data, context, KIFID),
  },
});
