import { receive } from '../../given.ts';
import { on, saying, steps } from '../../command-examples.ts';
import type { RefusedBy } from './refused-example.ts';

const received = [receive()];
const asked = [receive(), steps.RequestInformation];

/** Refusals by admissibility. */
export const ofAdmissibility = {
  'already-acknowledged': [
    [receive(), steps.Acknowledge],
    on(steps.Acknowledge, '2026-04-08'),
    'Acknowledge: the complaint was acknowledged on 2026-04-07 already',
    { acknowledgedOn: '2026-04-07' },
  ],
  'no-information-requested': [
    received,
    saying(steps.ProvideInformation, { request: 'order' }),
    "ProvideInformation: request: expected none, for nothing was asked, got 'order'",
    { field: 'request', value: 'order', expected: [] },
  ],
  'before-request': [
    asked,
    saying(on(steps.ProvideInformation, '2026-04-08'), { request: '2026-04-10' }),
    'ProvideInformation: at 2026-04-08 is before the request of 2026-04-10',
    { field: 'at', value: '2026-04-08', askedOn: '2026-04-10' },
  ],
  'which-request': [
    asked,
    saying(steps.ProvideInformation, { request: '2026-04-10', unasked: true }),
    'ProvideInformation: unasked: expected without request and partial, for it answers none',
    { field: 'unasked', value: true },
  ],
  'already-declared': [
    [receive(), steps.DeclareAdmissible],
    steps.DeclareAdmissible,
    'DeclareAdmissible: the complaint was declared admissible already',
    { declared: 'admissible' },
  ],
  'no-explanation': [
    received,
    { type: 'DeclareInadmissible', data: { at: '2026-04-21', reasons: 'It is too late.' } },
    'DeclareInadmissible: grounds: expected at least one, each with its explanation to the complainant (article 4.7)',
    { field: 'grounds' },
  ],
} satisfies RefusedBy;
