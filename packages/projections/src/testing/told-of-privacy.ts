import type { ComplaintEvent } from '@klacht/domain';

const at = '2026-04-07';

/** Events of who is forgotten, and of holds, with what their sentences must say in English and in Dutch. */
export const TOLD_OF_PRIVACY: readonly (readonly [ComplaintEvent, string, string])[] = [
  [
    { type: 'ErasureRequested', data: { at } },
    'It was asked to erase the personal data.',
    'Er is gevraagd de persoonsgegevens te wissen.',
  ],
  [
    { type: 'ErasureRequested', data: { at, person: 'representative', channel: 'letter' } },
    'It was asked to erase the personal data of the representative (letter).',
    'Er is gevraagd de persoonsgegevens van de vertegenwoordiger te wissen (brief).',
  ],
  [
    { type: 'ErasureRefused', data: { at, ground: 'a claim' } },
    'The erasure was refused: a claim.',
    'Het wissen is geweigerd: a claim.',
  ],
  [
    { type: 'ErasureRefused', data: { at, person: 'k2', ground: 'a claim' } },
    'The erasure of k2 was refused: a claim.',
    'Het wissen van k2 is geweigerd: a claim.',
  ],
  [
    {
      type: 'ErasureDeferred',
      data: { at, person: 'complainant', ground: 'retention', until: '2030-03-22' },
    },
    'The erasure of the complainant was put off until the end of 22 March 2030 (retention).',
    'Het wissen van de klager is uitgesteld tot en met 22 maart 2030 (bewaartermijn).',
  ],
  [
    { type: 'ErasureDeferred', data: { at, ground: 'retention', until: '2030-03-22' } },
    'The erasure was put off until the end of 22 March 2030 (retention).',
    'Het wissen is uitgesteld tot en met 22 maart 2030 (bewaartermijn).',
  ],
  [{ type: 'Erased', data: { at } }, 'the key was destroyed', 'de sleutel is vernietigd'],
  [
    { type: 'Erased', data: { at, person: 'r1' } },
    'The personal data of r1 were erased: the key was destroyed.',
    'De persoonsgegevens van r1 zijn gewist: de sleutel is vernietigd.',
  ],
  [
    { type: 'HoldPlaced', data: { at, ground: 'A lawsuit.' } },
    'placed: A lawsuit.',
    'Bewaring wegens een geschil is ingesteld: A lawsuit.',
  ],
  [
    { type: 'HoldLifted', data: { at } },
    'hold was lifted.',
    'De bewaring wegens een geschil is opgeheven.',
  ],
  [
    { type: 'HoldLifted', data: { at, ground: 'A lawsuit.' } },
    'lifted: A lawsuit.',
    'opgeheven: A lawsuit.',
  ],
];
