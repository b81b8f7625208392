import type { ReviewCommand } from '@klacht/domain';

/**
 * How the complaints of the year were reviewed: what was said, decided and done. Where the journal
 * stood at each report is told when it is known.
 */
export const REVIEW: readonly ReviewCommand[] = [
  {
    type: 'IssueReport',
    data: { at: '2025-07-10', from: '2025-01-01', to: '2025-06-30', position: '' },
  },
  ...[
    ['price', 'Show the price and the fee before the order is confirmed.', 'trade desk'],
    ['answers', 'Answer every mail within one working day.', 'service desk'],
    ['provider', 'Leave the payment provider that answers late.', 'operations'],
  ].map(([id = '', recommendation = '', owner = '']): ReviewCommand => ({
    type: 'MakeRecommendation',
    data: { at: '2025-07-10', id, recommendation, owner, due: '2025-11-30' },
  })),
  { type: 'DiscussReport', data: { at: '2025-07-22', present: ['anna', 'the board'] } },
  { type: 'AdoptRecommendation', data: { at: '2025-07-22', id: 'price' } },
  { type: 'AdoptRecommendation', data: { at: '2025-07-22', id: 'answers' } },
  {
    type: 'DeclineRecommendation',
    data: { at: '2025-07-22', id: 'provider', reasons: 'There is no other that serves us all.' },
  },
  {
    type: 'CarryOutMeasure',
    data: {
      at: '2025-09-15',
      id: 'price',
      kind: 'training',
      measure: 'The trade desk names the fee on the telephone.',
      partial: true,
    },
  },
  {
    type: 'CarryOutMeasure',
    data: {
      at: '2025-10-01',
      id: 'price',
      kind: 'procedure-change',
      measure: 'The order page shows price and fee.',
    },
  },
  {
    type: 'CarryOutMeasure',
    data: { at: '2025-11-06', kind: 'training', measure: 'A course for new officers.' },
  },
  {
    type: 'NoteEffect',
    data: { at: '2026-01-08', id: 'price', effective: true, effect: 'Half as many complaints.' },
  },
  {
    type: 'IssueReport',
    data: { at: '2026-01-12', from: '2025-01-01', to: '2025-12-31', position: '' },
  },
];
