import type { LocalDate } from '../calendar/local-date.ts';
import { isBefore } from '../complaint/moment.ts';
import {
  type Close,
  closeOf,
  type Facts,
  type KnownComplaint,
  type When,
} from '../complaint/state.ts';

/** A time in which a complaint was handled: from its receipt or a reopening, to its close. */
export type Handling = {
  readonly from: 'receipt' | 'reopening';
  readonly start: When;
  /** Null while it is open. */
  readonly close: Close | null;
};

/**
 * Each time in which a complaint was handled, oldest first: one, and one more for each reopening.
 *
 * @example
 * handlingsOf(complaint).at(-1)?.close; // null while it is open
 */
export const handlingsOf = (complaint: KnownComplaint): readonly Handling[] => {
  const { received, reopenings } = complaint;
  const closes: readonly (Close | null)[] = [...reopenings, closeOf(complaint)];
  return closes.map((close, index) => ({
    from: index === 0 ? 'receipt' : 'reopening',
    start: reopenings[index - 1]?.reopened ?? received,
    close,
  }));
};

/** Which handling a delay was announced in: the first that had not ended by then. */
export const handlingOf = (
  { announced }: Facts['delays'][number],
  handlings: readonly Handling[],
): Handling | undefined =>
  handlings.find(({ close }) => close === null || !isBefore(close.closed, announced)) ??
  handlings.at(-1);

/** A close as a duty looks at it that is counted from the receipt. */
export type End = { readonly closed: When; readonly reopened: When | null };

/**
 * The close that ended a duty counted from the receipt: the first one that had not been undone by
 * `due`. Null where the complaint is open since.
 */
export const endOf = (complaint: KnownComplaint, due: LocalDate): End | null => {
  const undone = complaint.reopenings.find(({ reopened }) => reopened.at > due);
  return undone ?? withoutReopening(closeOf(complaint));
};

const withoutReopening = (close: Close | null): End | null =>
  close === null ? null : { closed: close.closed, reopened: null };
