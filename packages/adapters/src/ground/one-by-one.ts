/**
 * Has work of one key done one after another, in the order in which it was asked for; work of different
 * keys does not wait for each other.
 *
 * @returns what the work answers or throws; that of others is theirs
 * @example
 * const oneByOne = oneByOnePerKey();
 * await Promise.all([oneByOne('a', send), oneByOne('a', send)]); // the second begins when the first is done
 */
export const oneByOnePerKey = (): (<Result>(
  key: string,
  work: () => Promise<Result>,
) => Promise<Result>) => {
  const underWay = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const turn = underWay.get(key)?.then(work, work) ?? work();
    underWay.set(key, turn);
    try {
      return await turn;
    } finally {
      if (underWay.get(key) === turn) underWay.delete(key);
    }
  };
};
