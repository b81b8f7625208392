import { factsOf } from '@klacht/domain';
import { type Case, isWithin, type Year } from './case.ts';

const TYPE = 'ProgressReported';

/** The days on which a complainant was told how far the handling was, as last put right. */
const reportedIn = ({ complaint }: Case, year: Year): number =>
  complaint.history.some(({ type }) => type === TYPE)
    ? factsOf(complaint).filter(({ type, data }) => type === TYPE && isWithin(data.at, year)).length
    : 0;

/** How often, and of how many complaints. */
export const progressOf = (
  cases: readonly Case[],
  year: Year,
): { readonly reported: number; readonly complaints: number } => {
  const times = cases.map((one) => reportedIn(one, year)).filter((count) => count > 0);
  return { reported: times.reduce((sum, count) => sum + count, 0), complaints: times.length };
};
