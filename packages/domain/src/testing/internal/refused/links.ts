import { receive } from '../../given.ts';
import { saying, steps } from '../../command-examples.ts';
import type { RefusedBy } from './refused-example.ts';

const { to } = steps.Link.data;

/** Refusals of what is told of a complaint beside its handling. */
export const ofLinks = {
  'nothing-told': [
    [receive()],
    { type: 'RecordDetails', data: { at: '2026-04-13' } },
    'RecordDetails: expected at least one of language, service, factsOn, damage, remedySought, agreements, got none',
    {
      expected: ['language', 'service', 'factsOn', 'damage', 'remedySought', 'agreements'],
    },
  ],
  'already-linked': [
    [receive(), steps.Link],
    steps.Link,
    `Link: to: linked to ${to} as duplicate-of on 2026-04-16 already`,
    { field: 'to', value: to, linkedOn: '2026-04-16' },
  ],
  'not-linked': [
    [receive(), steps.Link],
    saying(steps.Unlink, { as: 'follows' }),
    `Unlink: to: expected ${to} as duplicate-of, got ${to} as follows`,
    { field: 'to', value: to, expected: [`${to} as duplicate-of`] },
  ],
} satisfies RefusedBy;
