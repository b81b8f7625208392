import type { SingleBar } from 'cli-progress';

/** A count of what is done, shown on a terminal's stderr when it takes longer than a blink. */
type Progress = {
  readonly update: (done: number, of?: number) => void;
  readonly stop: () => void;
};

const BLINK_MS = 500;

const progressOf = (Bar: typeof SingleBar, what: string, total?: number): Progress => {
  const started = Date.now();
  let bar: SingleBar | undefined;
  return {
    update: (done, of = total) => {
      if (Date.now() - started < BLINK_MS) return;
      if (bar === undefined) {
        bar = new Bar({
          stream: process.stderr,
          clearOnComplete: true,
          hideCursor: true,
          format:
            of === undefined
              ? `${what} {value}`
              : `${what} [{bar}] {percentage}% {value}/{total} {eta_formatted} left`,
        });
        bar.start(of ?? 0, done);
      }
      if (of !== undefined) bar.setTotal(of);
      bar.update(done);
    },
    stop: () => bar?.stop(),
  };
};

const ignored = (): void => {};

/**
 * Runs with a count of what is done, on a terminal, which is gone when it ends.
 *
 * @param what is being done, in a word
 * @param work told how to tell it: how much is done, and out of how much where only the work knows
 * @param total where it is known before
 */
export const withProgress = async <Result>(
  what: string,
  work: (update: Progress['update']) => Promise<Result>,
  total?: number,
): Promise<Result> => {
  if (!process.stderr.isTTY) return work(ignored);
  const { SingleBar } = await import('cli-progress');
  const progress = progressOf(SingleBar, what, total);
  try {
    return await work(progress.update);
  } finally {
    progress.stop();
  }
};
