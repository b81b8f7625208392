/** How often each name came. */
export type NameCounts = { [name: string]: number };

/** Nothing yet under any name, whatever names there are. */
export const noNames = <Value = number>(): { [name: string]: Value } =>
  Object.create(null) as { [name: string]: Value };

export const addNames = (counts: NameCounts, names: Iterable<string>): void => {
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
};

/** What stands under each name, in the order of the names. */
export const sortedByName = <Value>(values: { readonly [name: string]: Value }) =>
  Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))) as Record<
    string,
    Value
  >;

/** How often each value is there, in the order of the values. */
export const tally = (values: readonly string[]): Record<string, number> => {
  const counted = noNames();
  addNames(counted, values);
  return sortedByName(counted);
};
