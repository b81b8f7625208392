import { nice, ticks } from 'd3-array';

/** From nothing to a round number that is at least the greatest value. */
export type Scale = {
  /** Where its rules stand: nothing is the first, and the round number the last. */
  readonly ticks: readonly number[];
  /** A value as a part of the whole, from 0 to 1. */
  readonly part: (value: number) => number;
};

/** About how many rules there are. */
const RULES = 4;

/**
 * The scale of values that are not below zero.
 *
 * @example
 * scaleOf([3, 18]).ticks; // [0, 5, 10, 15, 20]
 */
export const scaleOf = (values: readonly number[]): Scale => {
  const greatest = Math.max(1, ...values);
  const [, end] = nice(0, greatest, RULES);
  return {
    ticks: ticks(0, end, RULES).filter((tick) => Number.isInteger(tick)),
    part: (value) => value / end,
  };
};
