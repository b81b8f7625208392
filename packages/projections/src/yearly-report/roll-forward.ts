import { type Case, isWithin, type Year } from './case.ts';

/** `openAtStart + received + reopened - closed = openAtEnd`. */
export type RollForward = {
  readonly openAtStart: number;
  readonly received: number;
  readonly reopened: number;
  readonly closed: number;
  readonly openAtEnd: number;
};

export const rollForwardOf = (cases: readonly Case[], year: Year): RollForward => {
  const count = (holds: (one: Case) => boolean): number => cases.filter(holds).length;
  const receivedOn = ({ complaint }: Case) => complaint.received.at;
  return {
    openAtStart: count(
      (one) =>
        receivedOn(one) < year.start && (one.closedOn === null || one.closedOn >= year.start),
    ),
    received: count((one) => isWithin(receivedOn(one), year)),
    // No event of this version opens a complaint again.
    reopened: 0,
    closed: count(({ closedOn }) => isWithin(closedOn, year)),
    openAtEnd: count(
      (one) => receivedOn(one) <= year.end && (one.closedOn === null || one.closedOn > year.end),
    ),
  };
};
