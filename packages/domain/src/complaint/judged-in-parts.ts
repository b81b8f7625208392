import { z } from 'zod';
import { always, part, refuseAfterClose, withContact } from './part.ts';
import { idsOf, isReasoned, type Judged, judgedPoints, refusePoints } from './points.ts';
import type { Judgement, PartJudgement } from './state.ts';
import { digest, money, redress, remedy, when, words } from './values.ts';

const partJudged = () =>
  z.strictObject({
    ...when,
    points: judgedPoints(),
    redress: z.array(redress).min(1).exactOptional(),
    remedies: z.array(remedy).exactOptional(),
    letter: digest.exactOptional(),
  });

type Content = Pick<Judgement, 'reasoned' | 'points' | 'remedies' | 'redress'>;

/** The part of a judgement that rules and reports look at. */
export const contentOf = (
  data: Judged & Partial<Pick<z.infer<ReturnType<typeof partJudged>>, 'redress' | 'remedies'>>,
): Content => ({
  reasoned: isReasoned(data),
  points: idsOf(data),
  remedies: data.remedies ?? [],
  redress: data.redress?.map(({ what: _what, ...rest }) => rest) ?? [],
});

/** The whole judgement: the last letter together with the parts that were judged before it. */
export const withParts = (parts: readonly PartJudgement[], last: Content): Content => ({
  reasoned:
    parts.every(({ reasoned }) => reasoned) &&
    (last.reasoned || (parts.length > 0 && last.points.length === 0)),
  points: [...parts, last].flatMap(({ points }) => points),
  remedies: [...new Set([...parts, last].flatMap(({ remedies }) => remedies))],
  redress: [...parts, last].flatMap(({ redress }) => redress),
});

/** Articles 4.6 and 4.8: some points are settled by a letter of their own; redress is paid. */
export const judgedInParts = part({
  events: {
    /** Articles 4.6 and 4.8: some points were judged before the rest. The complaint stays open. */
    PartJudged: partJudged,
    /**
     * Article 4.8: redress was paid, or a part of it, also before the judgement. What was granted
     * stands in the judgement.
     */
    RedressPaid: () =>
      z.strictObject({
        ...when,
        kind: z.enum(['compensation', 'goodwill']),
        amount: money,
        what: words.exactOptional(),
      }),
  },
  folds: {
    PartJudged: (complaint, data, judged) => ({
      parts: [...complaint.parts, { judged, ...contentOf(data) }],
      contacts: withContact(complaint, judged),
    }),
    RedressPaid: ({ payments }, { kind, amount }, paid) => ({
      payments: [...payments, { paid, kind, amount }],
    }),
  },
  rules: {
    PartJudged: (complaint, data, context) => {
      refuseAfterClose(complaint, context);
      refusePoints(complaint, idsOf(data), context.command);
    },
    RedressPaid: always,
  },
});
