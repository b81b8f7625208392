import { receive } from '../../given.ts';
import { DIGEST, LETTER, saying, steps } from '../../command-examples.ts';
import type { RefusedBy } from './refused-example.ts';

const OTHER = '0d0e5c1c-0000-4000-8000-000000000009';

/** Refusals by the letters. */
export const ofLetters = {
  'unknown-draft': [
    [receive(), steps.DraftLetter],
    saying(steps.ApproveLetter, { letter: 'e'.repeat(64) }),
    `ApproveLetter: letter: expected ${DIGEST}, got '${'e'.repeat(64)}'`,
    { field: 'letter', value: 'e'.repeat(64), expected: [DIGEST] },
  ],
  'already-queued': [
    [receive(), steps.QueueLetter],
    saying(steps.QueueLetter, { kind: 'progress' }),
    `QueueLetter: id: the letter '${LETTER}' is to be sent already`,
    { field: 'id', value: LETTER },
  ],
  'unknown-letter': [
    [receive(), steps.QueueLetter],
    saying(steps.SendLetter, { id: OTHER }),
    `SendLetter: id: expected ${LETTER}, got '${OTHER}'`,
    { field: 'id', value: OTHER, expected: [LETTER] },
  ],
  'already-sent': [
    [receive(), steps.QueueLetter, steps.SendLetter],
    steps.SendLetter,
    'SendLetter: id: the letter was sent on 2026-04-08 already',
    { field: 'id', value: LETTER, on: '2026-04-08' },
  ],
  'already-failed': [
    [receive(), steps.QueueLetter, steps.FailLetter],
    steps.FailLetter,
    'FailLetter: id: the letter was recorded as not arrived on 2026-04-09 already',
    { field: 'id', value: LETTER, on: '2026-04-09' },
  ],
  'not-failed': [
    [receive(), steps.QueueLetter, steps.SendLetter],
    steps.RetryLetter,
    `RetryLetter: id: expected a letter that did not arrive, got '${LETTER}', of which nothing says so`,
    { field: 'id', value: LETTER },
  ],
} satisfies RefusedBy;
