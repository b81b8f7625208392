import { namesListed } from './tally.ts';

/** A distribution in whole days; null where there is nothing to take it of. */
export type Days = {
  /** Rounded to one decimal. */
  readonly meanDays: number | null;
  /** The middle one, or the mean of the middle two. */
  readonly medianDays: number | null;
  /** Nearest rank: the smallest that at least 90 % do not exceed. */
  readonly p90Days: number | null;
};

/** Where a distribution in whole days lies, for a box; null where there is nothing to take it of. */
export type Box = {
  readonly minDays: number | null;
  /** Nearest rank: the smallest that at least a quarter do not exceed. */
  readonly q1Days: number | null;
  /** Nearest rank: the smallest that at least three quarters do not exceed. */
  readonly q3Days: number | null;
  readonly maxDays: number | null;
};

const rounded = (value: number): number => Math.round(value * 10) / 10;

/**
 * The mean, rounded to one decimal; null of nothing.
 *
 * @example
 * meanOf([1, 2, 10]); // 4.3
 */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : rounded(values.reduce((sum, value) => sum + value, 0) / values.length);

/** How often there was each number of days. */
export type DayCounts = { [days: string]: number };

export const addDay = (counts: DayCounts, days: number): void => {
  const came = namesListed(counts);
  if (came === undefined) counts[days] = (counts[days] ?? 0) + 1;
  else came.push(String(days));
};

/** What numbers of days come to that were counted. */
export const daysIn = (counts: DayCounts): Days & Box => {
  const sorted = Object.entries(counts)
    .map(([days, count]) => [Number(days), count] as const)
    .toSorted(([a], [b]) => a - b);
  const n = sorted.reduce((all, [, count]) => all + count, 0);
  const sum = sorted.reduce((all, [days, count]) => all + days * count, 0);
  /** The one at a place, from 0, in the order of length. */
  const at = (place: number): number | null => {
    let passed = 0;
    for (const [days, count] of sorted) {
      passed += count;
      if (place < passed) return days;
    }
    return null;
  };
  const ranked = (share: number): number | null => at(Math.ceil(n * share) - 1);
  const [low, high] = [at(Math.floor((n - 1) / 2)), at(Math.ceil((n - 1) / 2))];
  return {
    meanDays: n === 0 ? null : rounded(sum / n),
    medianDays: low === null || high === null ? null : (low + high) / 2,
    p90Days: ranked(0.9),
    minDays: at(0),
    q1Days: ranked(0.25),
    q3Days: ranked(0.75),
    maxDays: at(n - 1),
  };
};

/**
 * What numbers of days come to: their mean, their median and their 90th percentile.
 *
 * @example
 * figuresOf([1, 2, 10]); // { meanDays: 4.3, medianDays: 2, p90Days: 10 }
 */
export const figuresOf = (days: readonly number[]): Days => {
  const counts: DayCounts = {};
  for (const one of days) addDay(counts, one);
  const { meanDays, medianDays, p90Days } = daysIn(counts);
  return { meanDays, medianDays, p90Days };
};
