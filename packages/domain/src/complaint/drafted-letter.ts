import type { LocalDate } from '../calendar/local-date.ts';
import type { LetterKind } from './values.ts';

/** A letter that was drafted, for another to approve. */
export type DraftedLetter = {
  readonly kind: LetterKind;
  /** The digest of the letter, by which it is approved. */
  readonly letter: string;
  /** The digest of the same letter with a later day, by that day: as one of these it may be sent too. */
  readonly laterDays: readonly { readonly at: LocalDate; readonly letter: string }[];
  /** The digest of what is recorded when it is sent. */
  readonly records: string;
  readonly drafted: LocalDate;
  /** The day on which another last approved it; null while nobody has. */
  readonly approved: LocalDate | null;
};
