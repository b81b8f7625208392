import type { KnownComplaint } from '@klacht/domain';
import { isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';
import { isOpenAfter, type Period } from './periods.ts';

/** `openAtStart + received + reopened - closed = openAtEnd`. */
export type RollForward = {
  readonly openAtStart: number;
  readonly received: number;
  readonly reopened: number;
  readonly closed: number;
  readonly openAtEnd: number;
  /**
   * Of those that were open, the ones of which nobody can tell: they come from a register that does not keep
   * its judgements. Absent where there are none.
   */
  readonly notKept?: { readonly openAtStart: number; readonly openAtEnd: number };
};

type Counted = Record<
  'openAtStart' | 'received' | 'begun' | 'closed' | 'openAtEnd' | 'unknownAtStart' | 'unknownAtEnd',
  number
>;

/** Whether a complaint may have been closed all the same: its register does not keep that. */
export const isOpenUnknown = (
  { untracked }: Pick<KnownComplaint, 'untracked'>,
  { to }: Period,
): boolean => to === null && untracked.includes('judge');

export const countRollForward = (year: Year): Counting<RollForward, Counted> => {
  const isOpenAtEnd = isOpenAfter(year.end);
  return {
    nothing: () => ({
      openAtStart: 0,
      received: 0,
      begun: 0,
      closed: 0,
      openAtEnd: 0,
      unknownAtStart: 0,
      unknownAtEnd: 0,
    }),
    add: (counts, { complaint, periods }) => {
      counts.received += Number(isWithin(complaint.received.at, year));
      for (const period of periods) {
        const { from, to } = period;
        const isOpenAtStart = from < year.start && (to === null || to >= year.start);
        const isUnknown = isOpenUnknown(complaint, period);
        counts.openAtStart += Number(isOpenAtStart);
        counts.unknownAtStart += Number(isOpenAtStart && isUnknown);
        counts.begun += Number(isWithin(from, year));
        counts.closed += Number(isWithin(to, year));
        counts.openAtEnd += Number(isOpenAtEnd(period));
        counts.unknownAtEnd += Number(isOpenAtEnd(period) && isUnknown);
      }
    },
    result: ({
      openAtStart,
      received,
      begun,
      closed,
      openAtEnd,
      unknownAtStart,
      unknownAtEnd,
    }) => ({
      openAtStart,
      received,
      reopened: begun - received,
      closed,
      openAtEnd,
      ...(unknownAtStart + unknownAtEnd === 0
        ? {}
        : { notKept: { openAtStart: unknownAtStart, openAtEnd: unknownAtEnd } }),
    }),
  };
};
