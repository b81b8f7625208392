/** Within this, a second request is the first once more: a terminal and npm may both pass it on. */
const SAME_REQUEST_MS = 1_000;

const LOOK_AT_PARENT_MS = 250;

/** That a process was asked to end, and an end to listening for it. */
export type Stop = {
  /** Aborted when the process is asked to end; its reason says by what. */
  readonly signal: AbortSignal;
  /** Resolves when the signal is aborted, also where that was before anybody waited for it. */
  readonly asked: Promise<void>;
  /** Listens no more, for what ends by itself. */
  readonly release: () => void;
};

/**
 * Whether npm or the like started this process (`npx klacht`, `npm start`). npm hands a signal to the
 * shell that it started, and a shell that waits for its command dies of it without passing it on.
 */
const isUnderNpm = (): boolean => process.env['npm_lifecycle_event'] !== undefined;

/**
 * Listens for the request to end: SIGTERM, SIGINT (Ctrl-C), and under npm or npx that who started
 * the process is gone, for npm passes no signal on through its shell. A request that comes more than
 * a second after the first ends the process at once, as if nobody listened.
 *
 * @example
 * const stop = stopSignal();
 * await follow(view, journal.store, { signal: stop.signal });
 * await journal.close();
 */
export const stopSignal = (): Stop => {
  const controller = new AbortController();
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const parent = process.ppid;
  let watching: NodeJS.Timeout | undefined;
  let patience: NodeJS.Timeout | undefined;

  const release = (): void => {
    process.off('SIGTERM', ask).off('SIGINT', ask);
    clearInterval(watching);
    clearTimeout(patience);
  };

  const ask = (by: string): void => {
    if (controller.signal.aborted) return;
    controller.abort(by);
    resolve();
    clearInterval(watching);
    patience = setTimeout(release, SAME_REQUEST_MS).unref();
  };

  process.on('SIGTERM', ask).on('SIGINT', ask);
  if (isUnderNpm()) {
    const look = (): void => {
      if (process.ppid !== parent) ask('parent-gone');
    };
    watching = setInterval(look, LOOK_AT_PARENT_MS).unref();
  }
  return { signal: controller.signal, asked, release };
};
