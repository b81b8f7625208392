import { receive } from '../given.ts';
import { on, steps } from '../steps.ts';
import type { RefusedBy } from './refused-example.ts';

const received = [receive()];
const judged = [receive(), steps.Judge];
const forgotten = [...judged, steps.RequestErasure];

/** Refusals by privacy. */
export const ofPrivacy = {
  'no-erasure-requested': [
    judged,
    steps.Erase,
    'Erase: no request for erasure is open',
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
    'PlaceHold: a legal hold keeps the dossier already',
  ],
  'not-held': [received, steps.LiftHold, 'LiftHold: no legal hold was placed'],
} satisfies RefusedBy;
