import { receive } from '../../given.ts';
import { on, saying, steps } from '../../command-examples.ts';
import type { RefusedBy } from './refused-example.ts';

const asked = [
  receive(),
  saying(steps.RequestInformation, { id: 'order' }),
  saying(steps.ProvideInformation, { request: 'order' }),
];

/** Refusals of what puts another event right. */
export const ofAmendment = {
  'no-such-event': [
    [receive()],
    saying(steps.Amend, { revision: 3 }),
    'Amend: revision: expected that of an event of the complaint that stands, 0 to 0, got 3',
    { field: 'revision', value: 3 },
  ],
  'not-amendable': [
    [receive(), steps.Amend],
    saying(on(steps.Amend, '2026-06-16'), { revision: 1 }),
    'Amend: revision: Amended is no fact of the complaint; retract it, and say it anew',
    { field: 'revision', value: 1 },
  ],
  'impossible-history': [
    asked,
    steps.Retract,
    "Retract: InfoProvided of 2026-04-20, revision 2, could not have happened: ProvideInformation: request: expected none, for nothing was asked, got 'order'",
    { revision: 2, because: 'no-information-requested' },
  ],
  retracted: [
    [receive(), saying(steps.Retract, { revision: 0 })],
    on(steps.Judge, '2026-07-01'),
    'Judge: the complaint was registered by mistake; retract that first, if it was none',
  ],
} satisfies RefusedBy;
