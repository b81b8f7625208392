import { complaintIdOf, KlachtError } from '@klacht/domain';
import type { Bell } from '../ground/bell.ts';

/** A write: a complaint's stream, and the revision that `execute` answered. */
export type Written = { readonly stream: string; readonly revision: number };

/** How long to wait for a write. */
export type WaitOptions = {
  readonly signal?: AbortSignal;
  /** In milliseconds; 5,000 unless told. */
  readonly timeoutMs?: number;
};

/** How often to look for the work of a follower in another process, in milliseconds. */
const LOOK_MS = 25;

/** @param has whether the view has taken in that revision of that complaint, or a later one */
export const createWaitFor =
  (has: (complaintId: string, revision: number) => boolean, bell: Bell) =>
  async (
    { stream, revision }: Written,
    { signal = new AbortController().signal, timeoutMs = 5_000 }: WaitOptions = {},
  ): Promise<void> => {
    const complaintId = complaintIdOf(stream);
    if (complaintId === null) {
      throw new KlachtError(
        'invalid',
        'not-in-view',
        `stream: expected the stream of a complaint, which the register is made of, got '${stream}'`,
        { field: 'stream', value: stream },
      );
    }
    const until = Date.now() + timeoutMs;
    for (;;) {
      const since = bell.rung();
      if (has(complaintId, revision)) return;
      const left = until - Date.now();
      // It is written so that a time limit that is no number is up at once, not never.
      if (signal.aborted || !(left > 0)) {
        throw new KlachtError(
          'unavailable',
          'not-caught-up',
          `${stream} revision ${revision}: not in the register within ${timeoutMs} ms; is it followed?`,
          { stream, revision },
        );
      }
      await bell.next(since, signal, Math.min(LOOK_MS, left));
    }
  };
