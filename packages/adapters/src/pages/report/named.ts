import { nameIn } from '@klacht/projections';
import { count } from './cell.ts';
import type { Figure } from './figure-section.ts';

/**
 * Counts by their names for people: what has one name together, and as it was recorded what has none.
 */
export const named = (
  counted: Readonly<Record<string, number>>,
  nameOf: (key: string) => string,
): readonly Figure[] => {
  const sums = new Map<string, number>();
  for (const [key, times] of Object.entries(counted)) {
    const name = nameOf(key);
    sums.set(name, (sums.get(name) ?? 0) + times);
  }
  return [...sums].map(([label, sum]) => ({ label, value: count(sum) }));
};

/** A name from a table of them; what it lacks, as it was recorded. */
export const from =
  (names: Readonly<Record<string, string>>) =>
  (key: string): string =>
    nameIn(names, key);

/** How many there are together. */
export const sumOfCounts = (counted: Readonly<Record<string, number>>): number =>
  Object.values(counted).reduce((sum, times) => sum + times, 0);

/** A bar for each figure that is a count, the longest first and equal ones as they stand. */
export const barsOf = (
  figures: readonly Figure[],
): readonly { readonly label: string; readonly value: number }[] =>
  figures
    .flatMap(({ label, value }) =>
      value.kind === 'count' && value.value > 0 ? [{ label, value: value.value }] : [],
    )
    .toSorted((a, b) => b.value - a.value);
