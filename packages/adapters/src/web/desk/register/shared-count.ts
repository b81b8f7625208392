/** What is counted for all who wait for it. */
export type SharedCount<Answer> = {
  readonly done: Promise<Answer>;
  /**
   * The answer, unless who asked is gone before it.
   *
   * @throws what the count throws; the signal's reason
   */
  readonly waitedFor: (signal: AbortSignal) => Promise<Answer>;
};

/**
 * Begins to count, and stops once nobody waits for it any more.
 *
 * @param make told of a signal that stops it
 * @param drop called where there will be no answer
 */
export const sharedCount = <Answer>(
  make: (signal: AbortSignal) => Promise<Answer>,
  drop: () => void,
): SharedCount<Answer> => {
  const stop = new AbortController();
  let [isMade, waiting] = [false, 0];
  // No closure below holds `make`, and so what it was made of: the list before, who asked first.
  const done = make(stop.signal).then((made) => {
    isMade = true;
    return made;
  });
  done.catch(drop);
  return {
    done,
    waitedFor: async (signal) => {
      waiting += 1;
      let leave = (): void => {};
      const left = new Promise<never>((_, reject) => {
        leave = () => reject(signal.reason as Error);
      });
      signal.addEventListener('abort', leave, { once: true });
      try {
        signal.throwIfAborted();
        return await Promise.race([done, left]);
      } finally {
        signal.removeEventListener('abort', leave);
        waiting -= 1;
        if (waiting === 0 && !isMade) {
          drop();
          stop.abort();
        }
      }
    },
  };
};
