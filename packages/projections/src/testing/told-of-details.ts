import type { ComplaintEvent } from '@klacht/domain';

const at = '2026-04-07';
const to = '4c1f2b7e-0000-4000-8000-00000000000a';

const details = {
  language: 'nl',
  service: 'wallet',
  factsOn: ['2026-03-30', '2026-03-31'],
  damage: { amount: { value: '20', currency: 'EUR' } },
  remedySought: { kind: 'apology' },
} as const;

/** Events of what a complaint is beside its text, with what their sentences must say. */
export const TOLD_OF_DETAILS: readonly (readonly [ComplaintEvent, string, string])[] = [
  [
    { type: 'DetailsRecorded', data: { at, ...details, factsOn: [...details.factsOn] } },
    'It is written in Dutch. The service: wallet. It happened on 30 March 2026 and 31 March 2026. Damage is claimed: €20.00. The complainant asks for an apology.',
    'De klacht is geschreven in het Nederlands. De dienst: wallet. Het gebeurde op 30 maart 2026 en 31 maart 2026. Er wordt schade gesteld: €\u00a020,00. De klager vraagt om excuses.',
  ],
  [
    { type: 'DetailsRecorded', data: { at, damage: {} } },
    'Damage is claimed.',
    'Er wordt schade gesteld.',
  ],
  [
    {
      type: 'Received',
      data: {
        at,
        procedure: 'bitonic 2025.3',
        channel: 'letter',
        subjects: [],
        language: 'en',
        splitFrom: to,
      },
    },
    `It is written in English. It was split from complaint ${to}.`,
    `De klacht is geschreven in het Engels. De klacht is afgesplitst van klacht ${to}.`,
  ],
  [
    { type: 'Linked', data: { at, to, as: 'duplicate-of', why: 'By mail too.' } },
    `It is a duplicate of complaint ${to}: By mail too.`,
    `De klacht is een dubbele van klacht ${to}: By mail too.`,
  ],
  [
    { type: 'Linked', data: { at, to, as: 'split-into' } },
    `It is split: a part of it goes on as complaint ${to}.`,
    `De klacht is gesplitst: een deel gaat verder als klacht ${to}.`,
  ],
  [
    { type: 'Unlinked', data: { at, to, as: 'follows', why: 'Another order.' } },
    `A link is undone. It was said to be a sequel to complaint ${to}: Another order.`,
    `Een koppeling vervalt. De klacht zou zijn: een vervolg op klacht ${to}: Another order.`,
  ],
];
