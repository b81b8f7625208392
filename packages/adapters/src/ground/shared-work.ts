/**
 * Work that serves all who asked for it before it began. Who asks while it runs waits for it to be done
 * once more, together with all others who asked meanwhile.
 *
 * @param work by a key; works of different keys do not wait for each other
 * @example
 * const synced = sharedWork(syncFolder);
 * await Promise.all([synced('a'), synced('a')]); // once
 */
export const sharedWork = (
  work: (key: string) => Promise<void>,
): ((key: string) => Promise<void>) => {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();

  const afterThis = async (key: string): Promise<void> => {
    await running.get(key)?.catch(() => {});
    waiting.delete(key);
    const run = work(key);
    running.set(key, run);
    try {
      await run;
    } finally {
      if (running.get(key) === run) running.delete(key);
    }
  };

  return (key) => {
    const asked = waiting.get(key) ?? afterThis(key);
    waiting.set(key, asked);
    return asked;
  };
};
