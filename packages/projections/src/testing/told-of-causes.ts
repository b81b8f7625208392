import type { ComplaintEvent } from '@klacht/domain';

const at = '2026-04-07';

/** Events that name what a procedure lists, with what their sentences must say. */
export const TOLD_OF_CAUSES: readonly (readonly [ComplaintEvent, string, string])[] = [
  [
    {
      type: 'LatenessExplained',
      data: { at, step: 'admissibility', due: '2026-04-13', cause: 'absence', explanation: 'Ill.' },
    },
    'Why it was late to state admissibility, due 13 April 2026: Illness or leave. Ill.',
    'Waarom het te laat was (ontvankelijkheid meedelen, uiterlijk 13 april 2026): Ziekte of verlof. Ill.',
  ],
  [
    { type: 'LatenessExplained', data: { at, step: 'judge', cause: 'holiday' } },
    'Why it was late to judge: holiday.',
    'Waarom het te laat was (oordelen): holiday.',
  ],
  [
    { type: 'RootCauseFound', data: { at, cause: 'unclear price' } },
    'found: unclear price',
    'gevonden: unclear price',
  ],
  [
    { type: 'RootCauseFound', data: { at, cause: 'human-error' } },
    'found: Human error',
    'gevonden: Menselijke fout',
  ],
  [
    {
      type: 'Amended',
      data: {
        at,
        revision: 4,
        of: 'RootCauseFound',
        changes: [{ field: 'cause', from: 'capacity', to: 'my own' }],
        why: 'Misread.',
      },
    },
    'cause: Too few people or too little time → my own.',
    'cause: Te weinig mensen of tijd → my own.',
  ],
  [
    {
      type: 'Amended',
      data: {
        at,
        revision: 4,
        of: 'LatenessExplained',
        changes: [{ field: 'cause', from: 'third-party', to: 'absence' }],
        why: 'Misread.',
      },
    },
    'cause: Waiting for a third party → Illness or leave.',
    'cause: Wachten op een derde → Ziekte of verlof.',
  ],
  [
    {
      type: 'Amended',
      data: {
        at,
        revision: 4,
        of: 'Reclassified',
        changes: [{ field: 'subjects', from: ['price'], to: ['fraud', 'price'] }],
        why: 'Misread.',
      },
    },
    'subjects: Price and fees → Fraud and abuse and Price and fees.',
    'subjects: Koers en kosten → Fraude en misbruik en Koers en kosten.',
  ],
];
