import { receive } from '../../given.ts';
import { on, saying, steps } from '../../command-examples.ts';
import type { RefusedBy } from './refused-example.ts';

const brought = [receive(), steps.BringToCourt];

/** Refusals of what is said of a court. */
export const ofCourt = {
  'already-in-court': [
    brought,
    steps.BringToCourt,
    'BringToCourt: the complaint was put to the court on 2026-06-12 already; another time has another day or reference',
    { on: '2026-06-12' },
  ],
  'not-in-court': [
    brought,
    saying(steps.RecordCourtRuling, { reference: 'C-26-8' }),
    "RecordCourtRuling: reference: expected one of C-26-7, got 'C-26-8'",
    { field: 'reference', value: 'C-26-8', expected: ['C-26-7'] },
  ],
  'before-court-case': [
    brought,
    on(steps.RecordCourtRuling, '2026-06-11'),
    'RecordCourtRuling: at 2026-06-11 is before the complaint was put to the court, 2026-06-12',
    { field: 'at', value: '2026-06-11', on: '2026-06-12' },
  ],
} satisfies RefusedBy;
