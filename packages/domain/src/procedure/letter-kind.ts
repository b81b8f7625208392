import { z } from 'zod';

/** The kinds of letters, in the order in which a complaint meets them. */
export const letterKind = z.enum([
  'acknowledgement',
  'acknowledgement-admissible',
  'request-information',
  'admissible',
  'inadmissible',
  'progress',
  'delay',
  'judgement',
  'judgement-employee',
  'employee-informed',
  'invitation',
  'final-position',
]);

/** A kind of letter. */
export type LetterKind = z.infer<typeof letterKind>;
