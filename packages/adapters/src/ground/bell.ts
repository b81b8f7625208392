/** Wakes those who wait for a change. A change that came before they waited counts too. */
export type Bell = {
  readonly ring: () => void;
  /** How often it has rung: what to wait from. */
  readonly rung: () => number;
  /** Resolves once it has rung more often, when the signal is aborted, or after that time. */
  readonly next: (since: number, signal: AbortSignal, withinMs?: number) => Promise<void>;
};

/**
 * A bell that nobody has rung.
 *
 * @example
 * const bell = createBell();
 * const rung = bell.rung();
 * // … reads what there is
 * await bell.next(rung, signal, 1_000); // until it rings, or a second later
 */
export const createBell = (): Bell => {
  let rung = 0;
  const waiting = new Set<() => void>();
  return {
    ring: () => {
      rung += 1;
      for (const wake of waiting) wake();
    },
    rung: () => rung,
    next: (since, signal, withinMs) =>
      new Promise((resolve) => {
        if (rung > since || signal.aborted) return resolve();
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = withinMs === undefined ? undefined : setTimeout(wake, withinMs);
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      }),
  };
};
