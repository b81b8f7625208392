/** How often each name came. */
export type NameCounts = { [name: string]: number };

/** Nothing yet under any name, whatever names there are. */
export const noNames = <Value = number>(): { [name: string]: Value } =>
  Object.create(null) as { [name: string]: Value };

/** Stands in counts for the names as they came, where those are told of instead of counted. */
const CAME = Symbol('came');

type Listing = { readonly [CAME]?: string[] };

/**
 * Counts under which names are listed as they come: of the few that one complaint has, to make a place
 * for each and to look into all of them takes longer.
 */
export const listedNames = <Value = number>(): { [name: string]: Value } =>
  Object.assign(noNames<Value>(), { [CAME]: [] });

/** The names that are listed in counts made by {@link listedNames}; undefined of others. */
export const namesListed = (counts: object): string[] | undefined => (counts as Listing)[CAME];

export const addName = (counts: NameCounts, name: string): void => {
  const came = namesListed(counts);
  if (came === undefined) counts[name] = (counts[name] ?? 0) + 1;
  else came.push(name);
};

export const addNames = (counts: NameCounts, names: Iterable<string>): void => {
  for (const name of names) addName(counts, name);
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
