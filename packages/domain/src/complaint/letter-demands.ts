/**
 * What the law or the procedure asks that a letter holds, and the clause that asks it; `RTS 6(4)` is one
 * of Delegated Regulation (EU) 2025/294. Which kind of letter must hold what, `letterRule` says.
 *
 * @example
 * letterDemands.kifid; // 'RTS 6(4)'
 */
export const letterDemands = {
  contact: 'RTS 4(3)',
  'date-of-receipt': 'RTS 4(3)',
  timeframe: 'RTS 4(3)',
  copy: 'RTS 4(3)',
  'free-of-charge': '5.2',
  'next-steps': '4.2',
  admissible: 'RTS 4(1)',
  asked: '4.3',
  refusal: 'RTS 4(2)',
  progress: '6.3',
  'reason-of-delay': 'RTS 6(3)',
  'new-date': 'RTS 6(3)',
  decision: '4.7',
  'decision-named': '4.7',
  reasoning: 'RTS 6(1)',
  'each-point': 'RTS 6(1)',
  'final-position': 'RTS 6(4)',
  kifid: 'RTS 6(4)',
  court: 'RTS 6(4)',
  complaint: '4.4',
  hearing: '4.4',
} as const;

/** Something that the law or the procedure asks of a letter. */
export type LetterDemand = keyof typeof letterDemands;
