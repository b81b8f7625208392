import type { SingleBar } from 'cli-progress';

/** A count of what is done, shown on a terminal's stderr when it takes longer than a blink. */
type Progress = { readonly update: (done: number) => void; readonly stop: () => void };

const BLINK_MS = 500;

const progressOf = (Bar: typeof SingleBar, what: string, total?: number): Progress => {
  const started = Date.now();
  let bar: SingleBar | undefined;
  return {
    update: (done) => {
      if (Date.now() - started < BLINK_MS) return;
      if (bar === undefined) {
        bar = new Bar({
          stream: process.stderr,
          clearOnComplete: true,
          hideCursor: true,
          format:
            total === undefined
              ? `${what} {value}`
              : `${what} [{bar}] {percentage}% {value}/{total} {eta_formatted} left`,
        });
        bar.start(total ?? 0, done);
      }
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
 * @param total where it is known
 */
export const withProgress = async <Result>(
  what: string,
  work: (update: (done: number) => void) => Promise<Result>,
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
