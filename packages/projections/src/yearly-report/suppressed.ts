/** A count below this could point at a person. */
export const FEWEST = 3;

/** Counts that may be shown, null for one that may not; and their sum, null where it would tell. */
export type Suppressed<Name extends string> = {
  readonly cells: Readonly<Record<Name, number | null>>;
  readonly total: number | null;
};

/**
 * Counts of people without those under three, and without what would tell them. Where none is of one
 * or two people there is nothing to hide, and all stand. Where the sum of what is hidden tells what
 * each is, the smallest other counts are hidden too; where there is no other, the sum always is.
 *
 * @example
 * suppressed({ upheld: 1, rejected: 9, settled: 5 });
 * // { cells: { upheld: null, rejected: 9, settled: null }, total: 15 }
 */
export const suppressed = <Name extends string>(
  counts: Readonly<Record<Name, number>>,
): Suppressed<Name> => {
  const all = Object.entries<number>(counts);
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  if (!all.some(([, count]) => count > 0 && count < FEWEST)) return { cells: counts, total };
  const hiding = (below: number, sum: number | null): Suppressed<Name> => ({
    cells: Object.fromEntries(
      all.map(([name, count]) => [name, count < below ? null : count]),
    ) as Record<Name, number | null>,
    total: sum,
  });
  const small = all.map(([, count]) => count).filter((count) => count < FEWEST);
  const others = all.map(([, count]) => count).filter((count) => count >= FEWEST);
  const most = small.length * (FEWEST - 1);
  // Where nothing else stands, a sum that is hidden only when it tells would tell by being hidden.
  if (others.length === 0) return hiding(FEWEST, null);
  const isTold = small.length < 2 || small.reduce((sum, count) => sum + count, 0) === most;
  return hiding(isTold ? Math.min(...others) + 1 : FEWEST, total);
};

/** A count of people by itself; null where it is of one or two. */
export const suppressedCount = (count: number): number | null =>
  count > 0 && count < FEWEST ? null : count;
