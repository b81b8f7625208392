/** Work that was begun and is not done yet. */
export type UnderWay = {
  /** Remembers work until it is done, and answers as it does. */
  untilDone<Result>(work: Promise<Result>): Promise<Result>;
  /** Waits for all that was begun before this, however it ends. */
  settled(): Promise<void>;
};

/**
 * What is under way in a store, so that closing it can wait.
 *
 * @example
 * const underWay = createUnderWay();
 * await underWay.untilDone(append());
 */
export const createUnderWay = (): UnderWay => {
  const works = new Set<Promise<unknown>>();
  return {
    untilDone: async (work) => {
      works.add(work);
      try {
        return await work;
      } finally {
        works.delete(work);
      }
    },
    settled: async () => {
      await Promise.allSettled(works);
    },
  };
};
