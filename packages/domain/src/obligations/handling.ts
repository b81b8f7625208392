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

/**
 * When a duty counted from the receipt ended: by the first close that had not been undone by
 * `due`. Null where the complaint is open since.
 */
export const endOf = (complaint: KnownComplaint, due: LocalDate): When | null => {
  const undone = complaint.reopenings.find(({ reopened }) => reopened.at > due);
  return (undone ?? closeOf(complaint))?.closed ?? null;
};
