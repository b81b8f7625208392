/** A distribution in whole days; null where there is nothing to take it of. */
export type Days = {
  /** Rounded to one decimal. */
  readonly meanDays: number | null;
  /** The middle one, or the mean of the middle two. */
  readonly medianDays: number | null;
  /** Nearest rank: the smallest that at least 90 % do not exceed. */
  readonly p90Days: number | null;
};

/**
 * The mean, rounded to one decimal; null of nothing.
 *
 * @example
 * meanOf([1, 2, 10]); // 4.3
 */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;

/**
 * What numbers of days come to: their mean, their median and their 90th percentile.
 *
 * @example
 * figuresOf([1, 2, 10]); // { meanDays: 4.3, medianDays: 2, p90Days: 10 }
 */
export const figuresOf = (days: readonly number[]): Days => {
  const sorted = days.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? 0;
  const n = sorted.length;
  if (n === 0) return { meanDays: null, medianDays: null, p90Days: null };
  return {
    meanDays: meanOf(days),
    medianDays: (at(Math.floor((n - 1) / 2)) + at(Math.ceil((n - 1) / 2))) / 2,
    p90Days: at(Math.ceil(n * 0.9) - 1),
  };
};
