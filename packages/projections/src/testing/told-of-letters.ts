import type { ComplaintEvent } from '@klacht/domain';

const at = '2026-04-07';
const id = '0d0e5c1c-0000-4000-8000-000000000001';
const letter = 'a'.repeat(64);
const mail = 'b'.repeat(64);
const later = 'd'.repeat(64);

/** What is told of letters that are to be sent, in English and in Dutch. */
export const TOLD_OF_LETTERS: readonly (readonly [ComplaintEvent, string, string])[] = [
  [
    {
      type: 'LetterDrafted',
      data: {
        at,
        kind: 'delay',
        letter,
        laterDays: [{ at: '2026-04-08', letter: later }],
        records: mail,
      },
    },
    `A letter was drafted, for another to approve: delay. Letter: SHA-256 ${letter}. It may go with a later day: 8 April 2026 (dddddddd). What it records: SHA-256 ${mail}.`,
    `Een brief is opgesteld, zodat een ander hem goedkeurt: vertraging. Brief: SHA-256 ${letter}. Hij mag met een latere dag weg: 8 april 2026 (dddddddd). Wat hij vastlegt: SHA-256 ${mail}.`,
  ],
  [
    { type: 'LetterApproved', data: { at, letter } },
    `A letter that was drafted was approved. Letter: SHA-256 ${letter}.`,
    `Een opgestelde brief is goedgekeurd. Brief: SHA-256 ${letter}.`,
  ],
  [
    {
      type: 'LetterQueued',
      data: {
        at,
        id,
        letter,
        kind: 'delay',
        to: 'complainant',
        email: { address: '[sealed]', message: mail },
      },
    },
    `A letter to the complainant is to be sent to [sealed]: delay. Letter: SHA-256 ${letter}. Mail: SHA-256 ${mail}. It is letter 0d0e5c1c.`,
    `Een brief aan de klager moet naar [sealed] worden verstuurd: vertraging. Brief: SHA-256 ${letter}. Mail: SHA-256 ${mail}. Het is brief 0d0e5c1c.`,
  ],
  [
    { type: 'LetterQueued', data: { at, id, letter, kind: 'invitation', to: 'jan' } },
    `A letter to jan is to be sent on paper: invitation to explain. Letter: SHA-256 ${letter}. It is letter 0d0e5c1c.`,
    `Een brief aan jan moet op papier worden verstuurd: uitnodiging voor een toelichting. Brief: SHA-256 ${letter}. Het is brief 0d0e5c1c.`,
  ],
  [
    { type: 'LetterSent', data: { at, id } },
    'Letter 0d0e5c1c was sent.',
    'Brief 0d0e5c1c is verstuurd.',
  ],
  [
    { type: 'LetterFailed', data: { at, id, how: 'bounced', code: '5.1.1' } },
    'Letter 0d0e5c1c did not arrive: it came back (5.1.1).',
    'Brief 0d0e5c1c is niet aangekomen: hij kwam terug (5.1.1).',
  ],
  [
    { type: 'LetterFailed', data: { at, id, how: 'given-up' } },
    'it could not be handed over for too long.',
    'hij kon te lang niet worden afgegeven.',
  ],
  [
    { type: 'LetterRetried', data: { at, id } },
    'Letter 0d0e5c1c is to be sent once more.',
    'Brief 0d0e5c1c moet nog een keer worden verstuurd.',
  ],
];
