import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, or not so long when the signal is aborted. */
export const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};
