import { part } from './part.ts';
import { begun, refuseBegun, refuseRuled, ruled, withBegun, withRuling } from './proceedings.ts';

const COURT = {
  name: 'the court',
  already: 'already-in-court',
  not: 'not-in-court',
  before: 'before-court-case',
} as const;

/** The complaint is before a court. Kifid does not handle what a court does. */
export const court = part({
  events: {
    /** Article 4.8: the complaint was brought to court. */
    BroughtToCourt: begun,
    /** Article 4.8: the court ruled. */
    CourtRuled: ruled,
  },
  folds: {
    BroughtToCourt: ({ courtCases }, data, when) => ({
      courtCases: withBegun(courtCases, data, when),
    }),
    CourtRuled: ({ courtCases }, data, when) => ({
      courtCases: withRuling(courtCases, data, when),
    }),
  },
  rules: {
    BroughtToCourt: ({ courtCases }, data, context) =>
      refuseBegun(courtCases, data, context, COURT),
    CourtRuled: ({ courtCases }, data, context) => refuseRuled(courtCases, data, context, COURT),
  },
});
