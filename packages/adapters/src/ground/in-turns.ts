import { setImmediate } from 'node:timers/promises';
import type { InPieces } from '@klacht/projections';

/** So long at a time, and others have their turn: a page that is asked for waits no longer. */
const TURN_MS = 8;

/**
 * Does work a few pieces at a time, so that whoever else asks is answered between them.
 *
 * @param signal drops it
 * @throws what the work throws; the signal's reason
 */
export const inTurns = async <Answer>(
  work: InPieces<Answer>,
  signal?: AbortSignal,
): Promise<Answer> => {
  for (;;) {
    signal?.throwIfAborted();
    const until = performance.now() + TURN_MS;
    do {
      const { done, value } = work.next();
      if (done === true) return value;
    } while (performance.now() < until);
    await setImmediate();
  }
};
