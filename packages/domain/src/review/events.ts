import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { lazily } from '../input/lazily.ts';
import { digest, text, when } from '../complaint/values.ts';

const at = { at: when.at, instant: when.instant };

/** The data of each event of a review, by type: a stored contract. */
export const reviewEvents = lazily({
  /** Article 7.3: a periodic report, read from the journal up to a position. */
  ReportIssued: () =>
    z.strictObject({
      ...at,
      from: localDate,
      to: localDate,
      /** The last position of the journal that it was read from. */
      position: text,
      /** The local day by which it judged what was not done; the day of `at` unless told. */
      asOf: localDate.exactOptional(),
      /** The titles of the versions of the procedure that it was made with. */
      procedures: z.array(text).min(1).exactOptional(),
      /**
       * The SHA-256 of the report as JSON: of the file that `klacht report --json` writes. The use case
       * computes it and refuses another. The domain has no report to compute it from, so that one which
       * it asked for would be typed; a report that is issued without is a finding.
       */
      report: digest.exactOptional(),
    }),
  /** Article 7.3: what would prevent new complaints, or better a procedure. */
  RecommendationMade: () =>
    z.strictObject({
      ...at,
      id: text,
      recommendation: text,
      owner: text,
      due: localDate,
    }),
  /** Article 7.4: reports and recommendations were discussed and put up for decision. */
  ReportDiscussed: () =>
    z.strictObject({
      ...at,
      present: z.array(text).min(1).exactOptional(),
      minutes: digest.exactOptional(),
    }),
  /** Article 7.4: it will be done. */
  RecommendationAdopted: () => z.strictObject({ ...at, id: text }),
  /** Article 7.4: it will not be done, and why. */
  RecommendationDeclined: () => z.strictObject({ ...at, id: text, reasons: text }),
  /**
   * Articles 3.4 and 3.5: something was done about it: a procedure changed, a training. It is a step,
   * or all of it.
   */
  MeasureCarriedOut: () =>
    z.strictObject({
      ...at,
      /** The recommendation that it follows; without one it stands by itself. */
      id: text.exactOptional(),
      kind: z.enum(['procedure-change', 'training', 'other']),
      measure: text,
      /** It is a step; more are to follow before it is carried out. */
      partial: z.literal(true).exactOptional(),
    }),
  /** Article 3.5: whether what was done helps. */
  EffectNoted: () => z.strictObject({ ...at, id: text, effective: z.boolean(), effect: text }),
  /**
   * Article 7.3: somebody counted how many complaints were open at the end of a day, apart from this
   * journal. It is held against the journal for ever; the same source's next count of a day replaces
   * the one before.
   */
  BalanceAsserted: () =>
    z.strictObject({
      ...at,
      /** The day at the end of which it was counted. */
      on: localDate,
      open: z.int().min(0),
      /** Who or what counted: the register of the auditor of 12 March. */
      source: text,
    }),
});

/** An event of the review of a year, by name: `ReportIssued`. */
export type ReviewEventType = keyof typeof reviewEvents;

/** A fact about a review, as `{ type, data }`. */
export type ReviewEvent = {
  [Type in ReviewEventType]: {
    readonly type: Type;
    readonly data: z.infer<(typeof reviewEvents)[Type]>;
  };
}[ReviewEventType];
