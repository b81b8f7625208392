import { z } from 'zod';

/** The contents that an acknowledgement can have. A procedure says which it must have. */
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
