import { bitonic } from '../../../procedure/bitonic.ts';
import { receive } from '../../given.ts';
import { on, saying, steps } from '../../command-examples.ts';
import type { RefusedBy } from './refused-example.ts';

const received = [receive()];
const about = [receive(), steps.NameEmployee];

/** Refusals by the intake. */
export const ofIntake = {
  'not-written': [
    [],
    saying(steps.Receive, { channel: 'phone' }),
    'Receive: channel: a complaint is written (article 1); ask the complainant to send it by email, form or letter, got "phone"',
    { field: 'channel', value: 'phone' },
  ],
  'anonymous-named': [
    [],
    saying(steps.Receive, { anonymous: true, complainant: { name: 'A. de Vries' } }),
    'Receive: anonymous: expected without a complainant, for it says that nobody is named',
    { field: 'anonymous', value: true },
  ],
  'unknown-subject': [
    received,
    saying(steps.Reclassify, { subjects: ['price', 'toString'] }),
    `Reclassify: subjects: expected some of ${Object.keys(bitonic.subjects).join(', ')}, got 'toString'`,
    { field: 'subjects', value: 'toString', expected: Object.keys(bitonic.subjects) },
  ],
  'already-forwarded': [
    [receive(), steps.Forward],
    on(steps.Forward, '2026-04-04'),
    'Forward: the complaint was forwarded on 2026-04-03 already',
    { forwardedOn: '2026-04-03' },
  ],
  'officer-concerned': [
    about,
    on(saying(steps.AssignOfficer, { deputy: 'jan' }), '2026-04-09'),
    "AssignOfficer: officer: expected somebody whom the complaint is not about, got 'jan'",
    { field: 'officer', value: 'jan' },
  ],
  'deputy-is-officer': [
    received,
    saying(steps.AssignOfficer, { deputy: 'anna' }),
    "AssignOfficer: deputy: expected somebody else than the officer, got 'anna'",
    { field: 'deputy', value: 'anna' },
  ],
} satisfies RefusedBy;
