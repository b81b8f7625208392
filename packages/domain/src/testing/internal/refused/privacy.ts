import { receive } from '../../given.ts';
import { on, saying, steps } from '../../command-examples.ts';
import type { RefusedBy } from './refused-example.ts';

const judged = [receive(), steps.Judge];
const forgotten = [...judged, steps.RequestErasure];

/** Refusals by privacy. */
export const ofPrivacy = {
  'no-erasure-requested': [
    judged,
    steps.RefuseErasure,
    'RefuseErasure: no request for erasure is open',
    { erasure: null },
  ],
  'already-requested': [
    forgotten,
    on(steps.RequestErasure, '2026-08-02'),
    'RequestErasure: erasure was requested on 2026-08-01 already',
    { erasure: 'requested', on: '2026-08-01' },
  ],
  'under-retention': [
    forgotten,
    on(steps.Erase, '2031-06-01'),
    'Erase: the dossier is kept until 2031-06-01, that day included',
    { until: '2031-06-01' },
  ],
  'under-hold': [
    [...forgotten, steps.PlaceHold],
    steps.Erase,
    'Erase: a legal hold keeps the dossier; lift it first',
  ],
  'already-held': [
    [receive(), steps.PlaceHold],
    on(steps.PlaceHold, '2026-08-03'),
    "PlaceHold: ground: a legal hold keeps the dossier on this ground since 2026-08-02; expected another, got 'court case'",
    { field: 'ground', value: 'court case', placedOn: '2026-08-02' },
  ],
  'not-held': [
    [receive(), steps.PlaceHold],
    saying(steps.LiftHold, { ground: 'tax' }),
    "LiftHold: ground: expected that of a hold placed by 2027-08-02: court case; got 'tax'",
    { field: 'ground', value: 'tax', expected: ['court case'] },
  ],
} satisfies RefusedBy;
