import { z } from 'zod';

/** What an acknowledgement can hold; a procedure says what it must hold. */
export const letterContent = z.enum([
  'contact',
  'date-of-receipt',
  'timeframe',
  'copy',
  'free-of-charge',
  'next-steps',
]);

/** What a letter to the complainant holds. */
export type LetterContent = z.infer<typeof letterContent>;
