import type { LocalDate } from '../calendar/local-date.ts';
import type { LetterFailure, LetterKind } from './values.ts';

/** A letter that is to be sent, or was. */
export type QueuedLetter = {
  /** Of the event that put it down to be sent, from which its Message-ID follows. */
  readonly id: string;
  readonly kind: LetterKind;
  /** The party whom it is to. */
  readonly to: string;
  /** The digest of the letter. */
  readonly letter: string;
  /** On paper it is for a person to print and post. */
  readonly by: 'email' | 'paper';
  /** The day on which it was put down to be sent. */
  readonly queued: LocalDate;
  /** The day on which it was handed over to be delivered, the last time; null while it waits. */
  readonly sent: LocalDate | null;
  /** That it did not arrive, and the day on which that turned out; null where it did, as far as is known. */
  readonly failed: { readonly at: LocalDate; readonly how: LetterFailure } | null;
  /** The day on which it first turned out not to have arrived, whatever was done since. */
  readonly firstFailedOn: LocalDate | null;
};

/**
 * How far a letter is: it waits until it was sent, and what was sent may still come back.
 *
 * @example
 * letterStateOf(letter); // 'waiting'
 */
export const letterStateOf = ({
  sent,
  failed,
}: Pick<QueuedLetter, 'sent' | 'failed'>): 'waiting' | 'sent' | 'failed' => {
  if (failed !== null) return 'failed';
  return sent === null ? 'waiting' : 'sent';
};
