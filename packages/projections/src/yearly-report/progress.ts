import { factsOf } from '@klacht/domain';
import { type Case, isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';

const TYPE = 'ProgressReported';

/** The days on which a complainant was told how far the handling was, as last put right. */
const reportedIn = ({ complaint }: Case, year: Year): number =>
  complaint.history.some(({ type }) => type === TYPE)
    ? factsOf(complaint).filter(({ type, data }) => type === TYPE && isWithin(data.at, year)).length
    : 0;

/** How often, and of how many complaints. */
export const countProgress = (
  year: Year,
): Counting<{ readonly reported: number; readonly complaints: number }> => {
  let [reported, complaints] = [0, 0];
  return {
    add: (one) => {
      const times = reportedIn(one, year);
      reported += times;
      complaints += Math.min(times, 1);
    },
    result: () => ({ reported, complaints }),
  };
};
