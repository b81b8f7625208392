import { addDays, type ComplaintCommand, letterContent, type LocalDate } from '@klacht/domain';

/** A step, and the day on which it was typed in where that is not its own. */
export type Step = ComplaintCommand & { readonly typedIn?: LocalDate };

/** A complaint that was not handled as most are, told step by step. */
export type Awkward = {
  /** What is awkward about it. */
  readonly story: string;
  readonly steps: (idOf: (story: string) => string) => readonly Step[];
};

export const LETTER = 'b2'.repeat(32);
export const MANDATE = 'c3'.repeat(32);

export const received = (at: LocalDate, subject: string, more: object = {}): Step => ({
  type: 'Receive',
  data: {
    at,
    channel: 'email',
    subjects: [subject],
    complainant: { name: 'Robin Voorbeeld', email: `robin-${at}@example.org` },
    text: 'It did not go as it was said it would.',
    officer: 'anna',
    language: 'nl',
    service: 'brokerage',
    ...more,
  },
});

export const acknowledged = (at: LocalDate): Step => ({
  type: 'Acknowledge',
  data: { at, contents: [...letterContent.options], letter: LETTER },
});

export const admissible = (at: LocalDate): Step => ({
  type: 'DeclareAdmissible',
  data: { at, grounds: ['services'] },
});

export const told = (
  at: LocalDate,
  of: 'admissibility' | 'judgement' = 'judgement',
  more: object = { letter: LETTER },
): Step => ({ type: 'Notify', data: { at, of, party: 'complainant', ...more } });

export const inadmissible = (
  at: LocalDate,
  ground: 'no-mandate' | 'outside-scope' | 'too-late',
  explanation: string,
): readonly Step[] => [
  { type: 'DeclareInadmissible', data: { at, grounds: [{ ground, explanation }] } },
  told(at, 'admissibility'),
];

export const judged = (
  at: LocalDate,
  outcome: 'upheld' | 'partly-upheld' | 'rejected',
  more = {},
): Step => ({
  type: 'Judge',
  data: {
    at,
    outcome,
    reasons: 'What was recorded of the order shows it.',
    remedies: ['kifid', 'court'],
    letter: LETTER,
    ...more,
  },
});

/** Received, acknowledged on the next working day, and found admissible. */
export const begun = (at: LocalDate, subject: string, more: object = {}): readonly Step[] => [
  received(at, subject, more),
  acknowledged(addDays(at, 1)),
  admissible(addDays(at, 2)),
];

/** Begun, and judged by the book after three weeks. */
export const handled = (at: LocalDate, subject: string, more: object = {}): readonly Step[] => [
  ...begun(at, subject, more),
  judged(addDays(at, 21), 'rejected'),
  told(addDays(at, 21)),
];

export const euro = (value: string) => ({ value, currency: 'EUR' }) as const;
