/**
 * How often there is each, in the order of the names.
 *
 * @example
 * tally(['b', 'a', 'b']); // { a: 1, b: 2 }
 */
export const tally = (values: readonly string[]): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};
