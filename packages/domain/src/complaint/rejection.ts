import { KlachtError } from '../errors.ts';

/** Why a complaint does not allow a command. Stable, to switch on. */
export type RejectionCode =
  | 'already-received'
  | 'not-received'
  | 'not-written'
  | 'in-the-future'
  | 'outside-calendar'
  | 'before-receipt'
  | 'erased'
  | 'actor-concerned'
  | 'unknown-subject'
  | 'already-forwarded'
  | 'officer-concerned'
  | 'deputy-is-officer'
  | 'already-acknowledged'
  | 'no-information-requested'
  | 'before-request'
  | 'already-declared'
  | 'no-explanation'
  | 'already-named'
  | 'unknown-party'
  | 'already-informed'
  | 'already-invited'
  | 'already-heard'
  | 'no-solution-proposed'
  | 'before-proposal'
  | 'already-listed'
  | 'unknown-point'
  | 'until-before-announcement'
  | 'already-closed'
  | 'after-close'
  | 'nothing-to-notify'
  | 'already-notified'
  | 'not-closed'
  | 'before-close'
  | 'before-reopening'
  | 'already-escalated'
  | 'not-escalated'
  | 'before-escalation'
  | 'already-ruled'
  | 'already-added'
  | 'nothing-corrected'
  | 'correction-mismatch'
  | 'correction-out-of-order'
  | 'no-erasure-requested'
  | 'already-requested'
  | 'under-retention'
  | 'under-hold'
  | 'already-held'
  | 'not-held';

/**
 * A refusal of a command, to be thrown.
 *
 * @param message names the command, the field, its value and what was expected
 */
export const rejection = (
  code: RejectionCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): KlachtError => new KlachtError('rejected', code, message, details);
