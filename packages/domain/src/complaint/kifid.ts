import { z } from 'zod';
import { isBefore, toldApart } from './moment.ts';
import { part } from './part.ts';
import { rejection } from './rejection.ts';
import { kifidResult, text, when, words } from './values.ts';

/** Article 4.8: the complainant goes to Kifid, the ombudsman for financial services. */
export const kifid = part({
  events: {
    EscalatedToKifid: z.strictObject({ ...when, reference: text.exactOptional() }),
    KifidRuled: z.strictObject({
      ...when,
      result: kifidResult,
      /** Whether it came to something else than the firm did. */
      deviates: z.boolean(),
      summary: words.exactOptional(),
    }),
  },
  folds: {
    EscalatedToKifid: (_, _data, escalated) => ({ escalated }),
    KifidRuled: (_, { result, deviates }, when) => ({ ruled: { when, result, deviates } }),
  },
  rules: {
    EscalatedToKifid: ({ escalated }, _, { command }) => {
      if (escalated === null) return;
      throw rejection(
        'already-escalated',
        `${command}: the complaint was escalated on ${escalated.at} already`,
        { escalatedOn: escalated.at },
      );
    },
    KifidRuled: ({ escalated, ruled }, _, { command, when }) => {
      if (escalated === null) {
        throw rejection('not-escalated', `${command}: the complaint was not put to Kifid`);
      }
      if (isBefore(when, escalated)) {
        const [at, before] = toldApart(when, escalated);
        throw rejection(
          'before-escalation',
          `${command}: at ${at} is before the complaint was escalated, ${before}`,
          { field: 'at', value: when.at, escalatedOn: escalated.at },
        );
      }
      if (ruled === null) return;
      throw rejection('already-ruled', `${command}: Kifid ruled on ${ruled.when.at} already`, {
        ruledOn: ruled.when.at,
      });
    },
  },
});
