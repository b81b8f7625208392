import type { LocalDate } from '../calendar/local-date.ts';
import { isBefore } from '../complaint/when.ts';
import {
  type Close,
  closeOf,
  type Facts,
  type KnownComplaint,
  type Reopening,
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

/**
 * The handlings up to a judgement. A complaint that was inadmissible or withdrawn goes on when it
 * is reopened.
 */
export type Round = Handling & {
  /** The ends in it that did not last. */
  readonly revivals: readonly Reopening[];
};

/**
 * The times that each lead to a judgement, oldest first: one from the receipt, and one more for each
 * reopening of a judged complaint.
 *
 * @example
 * roundsOf(complaint).length; // 1: it was withdrawn, reopened, and then judged
 */
export const roundsOf = (complaint: KnownComplaint): readonly Round[] => {
  const { received, reopenings } = complaint;
  const judged = reopenings.flatMap(({ status }, index) => (status === 'judged' ? [index] : []));
  return [0, ...judged.map((index) => index + 1)].map((first, round) => {
    const last = judged[round];
    return {
      from: round === 0 ? 'receipt' : 'reopening',
      start: reopenings[first - 1]?.reopened ?? received,
      close: (last === undefined ? null : reopenings[last]) ?? closeOf(complaint),
      revivals: reopenings.slice(first, last),
    };
  });
};

/** The round in which a delay was announced: the first that had not ended by then. */
export const roundOf = (
  { announced }: Facts['delays'][number],
  rounds: readonly Round[],
): Round | undefined =>
  rounds.find(({ close }) => close === null || !isBefore(close.closed, announced)) ?? rounds.at(-1);

/**
 * The close that ended a duty counted from the receipt: the first that had not been undone by
 * `due`. Null where the complaint has been open since.
 */
export const endOf = (complaint: KnownComplaint, due: LocalDate): When | null => {
  const undone = complaint.reopenings.find(({ reopened }) => reopened.at > due);
  return (undone ?? closeOf(complaint))?.closed ?? null;
};
