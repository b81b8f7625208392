import { receive } from '../../given.ts';
import { on, steps } from '../../steps.ts';
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
    steps.ProvideInformation,
    'ProvideInformation: no request for information is open',
  ],
  'before-request': [
    [...asked, on(steps.RequestInformation, '2026-04-09')],
    on(steps.ProvideInformation, '2026-04-08'),
    'ProvideInformation: at 2026-04-08 is before the request of 2026-04-09',
    { field: 'at', value: '2026-04-08', askedOn: '2026-04-09' },
  ],
  'already-declared': [
    [receive(), steps.DeclareAdmissible],
    steps.DeclareInadmissible,
    'DeclareInadmissible: the complaint was declared admissible already',
    { declared: 'admissible' },
  ],
  'no-explanation': [
    received,
    { type: 'DeclareInadmissible', data: { at: '2026-04-21', reasons: 'It is too late.' } },
    'DeclareInadmissible: grounds: expected at least one, each with its explanation to the complainant (article 4.7)',
    { field: 'grounds' },
  ],
} satisfies RefusedBy;
