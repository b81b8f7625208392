import type { complaintRejections } from '../error-codes.ts';
import { KlachtError } from '../errors.ts';

/** Why a complaint does not allow a command. Stable, to switch on. */
export type RejectionCode = (typeof complaintRejections)[number];

/**
 * A refusal of a command, to be thrown.
 *
 * @param message names the command, the field, its value and what was expected
 */
export const rejection = (
  code: RejectionCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): KlachtError<'rejected'> => new KlachtError('rejected', code, message, details);
