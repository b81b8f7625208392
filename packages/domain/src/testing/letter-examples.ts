import type { ComplaintCommand } from '../complaint/commands.ts';

export const DIGEST = 'ab'.repeat(32);

/** A letter that is to be sent, in the examples. */
export const LETTER = '0d0e5c1c-0000-4000-8000-000000000001';

type LetterCommand = Extract<
  ComplaintCommand,
  {
    readonly type:
      | 'DraftLetter'
      | 'ApproveLetter'
      | 'QueueLetter'
      | 'SendLetter'
      | 'FailLetter'
      | 'RetryLetter';
  }
>;

/** One command of each type about letters, which says all that it can. */
export const letterSteps: {
  readonly [Type in LetterCommand['type']]: Extract<LetterCommand, { readonly type: Type }>;
} = {
  DraftLetter: {
    type: 'DraftLetter',
    data: {
      at: '2026-04-06',
      kind: 'acknowledgement',
      letter: DIGEST,
      laterDays: [{ at: '2026-04-07', letter: 'd'.repeat(64) }],
      records: 'c'.repeat(64),
    },
  },
  ApproveLetter: { type: 'ApproveLetter', data: { at: '2026-04-07', letter: DIGEST } },
  QueueLetter: {
    type: 'QueueLetter',
    data: {
      at: '2026-04-07',
      id: LETTER,
      kind: 'acknowledgement',
      to: 'complainant',
      letter: DIGEST,
      email: { address: 'e.devries@example.org', message: 'b'.repeat(64) },
    },
  },
  SendLetter: { type: 'SendLetter', data: { at: '2026-04-08', id: LETTER } },
  FailLetter: {
    type: 'FailLetter',
    data: { at: '2026-04-09', id: LETTER, how: 'bounced', code: '5.1.1' },
  },
  RetryLetter: { type: 'RetryLetter', data: { at: '2026-04-10', id: LETTER } },
};
