import type { ComplaintEvent } from '@klacht/domain';

const at = '2026-04-07';
const digest = 'a'.repeat(64);

/** Events of who complains, with what their sentences must say in English and in Dutch. */
export const TOLD_OF_PEOPLE: readonly (readonly [ComplaintEvent, string, string])[] = [
  [
    {
      type: 'Received',
      data: { at, procedure: 'bitonic 2025.3', channel: 'letter', subjects: [], anonymous: true },
    },
    'It does not say who complains, nor where to write to.',
    'Er staat niet in wie er klaagt, en ook geen adres.',
  ],
  [
    { type: 'ComplainantAdded', data: { at, id: 'k2', complainant: { name: 'B. Jansen' } } },
    'Somebody else complains of the same (k2).',
    'Iemand anders klaagt over hetzelfde (k2).',
  ],
  [
    { type: 'RepresentativeAdded', data: { at, id: 'r1', representative: { name: 'Mr. Bos' } } },
    'for the user (r1). They have shown no mandate.',
    'namens de gebruiker (r1). Een machtiging is niet getoond.',
  ],
  [
    { type: 'MandateProvided', data: { at, id: 'r1', mandate: digest } },
    `A mandate was shown (r1): SHA-256 ${digest}.`,
    `Een machtiging is getoond (r1): SHA-256 ${digest}.`,
  ],
  [
    { type: 'RepresentativeLeft', data: { at, id: 'r1', reason: 'A quarrel.' } },
    'no longer complains for the user (r1): A quarrel.',
    'klaagt niet langer namens de gebruiker (r1): A quarrel.',
  ],
];
