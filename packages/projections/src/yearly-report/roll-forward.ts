import { isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';
import { isOpenAfter } from './periods.ts';

/** `openAtStart + received + reopened - closed = openAtEnd`. */
export type RollForward = {
  readonly openAtStart: number;
  readonly received: number;
  readonly reopened: number;
  readonly closed: number;
  readonly openAtEnd: number;
};

type Counted = Record<'openAtStart' | 'received' | 'begun' | 'closed' | 'openAtEnd', number>;

export const countRollForward = (year: Year): Counting<RollForward, Counted> => {
  const isOpenAtEnd = isOpenAfter(year.end);
  return {
    nothing: () => ({ openAtStart: 0, received: 0, begun: 0, closed: 0, openAtEnd: 0 }),
    add: (counts, { complaint, periods }) => {
      counts.received += Number(isWithin(complaint.received.at, year));
      for (const period of periods) {
        const { from, to } = period;
        counts.openAtStart += Number(from < year.start && (to === null || to >= year.start));
        counts.begun += Number(isWithin(from, year));
        counts.closed += Number(isWithin(to, year));
        counts.openAtEnd += Number(isOpenAtEnd(period));
      }
    },
    result: ({ openAtStart, received, begun, closed, openAtEnd }) => ({
      openAtStart,
      received,
      reopened: begun - received,
      closed,
      openAtEnd,
    }),
  };
};
