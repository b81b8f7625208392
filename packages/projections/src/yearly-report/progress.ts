import { factsOf } from '@klacht/domain';
import { type Case, isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';

const TYPE = 'ProgressReported';

/** The days on which a complainant was told how far the handling was, as last put right. */
const reportedIn = ({ complaint }: Case, year: Year): number =>
  complaint.history.some(({ type }) => type === TYPE)
    ? factsOf(complaint).filter(({ type, data }) => type === TYPE && isWithin(data.at, year)).length
    : 0;

type Reported = { reported: number; complaints: number };

/** How often, and of how many complaints. */
export const countProgress = (year: Year): Counting<Readonly<Reported>, Reported> => ({
  nothing: () => ({ reported: 0, complaints: 0 }),
  add: (counted, one) => {
    const times = reportedIn(one, year);
    counted.reported += times;
    counted.complaints += Math.min(times, 1);
  },
  result: (counted) => ({ ...counted }),
});
