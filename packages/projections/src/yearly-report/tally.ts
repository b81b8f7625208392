/** How often each name came. */
export type NameCount = {
  readonly add: (names: Iterable<string>) => void;
  /** In the order of the names. */
  readonly result: () => Record<string, number>;
};

export const countNames = (): NameCount => {
  const counts = new Map<string, number>();
  return {
    add: (names) => {
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    result: () => Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
};

/** How often each value is there, in the order of the values. */
export const tally = (values: readonly string[]): Record<string, number> => {
  const counted = countNames();
  counted.add(values);
  return counted.result();
};
