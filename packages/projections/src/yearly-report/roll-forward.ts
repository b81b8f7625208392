import { type Case, isWithin, type Year } from './case.ts';
import { isOpenAfter } from './periods.ts';

/** `openAtStart + received + reopened - closed = openAtEnd`. */
export type RollForward = {
  readonly openAtStart: number;
  readonly received: number;
  readonly reopened: number;
  readonly closed: number;
  readonly openAtEnd: number;
};

export const rollForwardOf = (cases: readonly Case[], year: Year): RollForward => {
  const periods = cases.flatMap((one) => one.periods);
  const begun = periods.filter(({ from }) => isWithin(from, year)).length;
  const received = cases.filter(({ complaint }) => isWithin(complaint.received.at, year)).length;
  return {
    openAtStart: periods.filter(
      ({ from, to }) => from < year.start && (to === null || to >= year.start),
    ).length,
    received,
    reopened: begun - received,
    closed: periods.filter(({ to }) => isWithin(to, year)).length,
    openAtEnd: periods.filter(isOpenAfter(year.end)).length,
  };
};
