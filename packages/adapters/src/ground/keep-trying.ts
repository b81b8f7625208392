import { isKlachtError } from '@klacht/domain';
import { pause } from './pause.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** What is closed stays closed; what is out of reach may come back. */
export const mayComeBack = (error: unknown): boolean =>
  isKlachtError(error, 'unavailable') && !['store-closed', 'view-closed'].includes(error.code);

/**
 * Does something that ends only when the signal is aborted, again whenever it fails, after pauses
 * that grow until it gets on.
 *
 * @param work told how to say that it got on
 * @param goesOn whether to try again after an error; asked unless the signal is aborted
 * @throws what `work` throws, where it does not go on
 */
export const keepTrying = async (
  signal: AbortSignal,
  work: (gotOn: () => void) => Promise<void>,
  goesOn: (error: unknown) => boolean,
): Promise<void> => {
  let failures = 0;
  const gotOn = (): void => {
    failures = 0;
  };
  while (!signal.aborted) {
    try {
      await work(gotOn);
    } catch (error) {
      if (signal.aborted) return;
      if (!goesOn(error)) throw error;
      await pause(Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS), signal);
      failures += 1;
    }
  }
};
