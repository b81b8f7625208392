import { follow, type FollowOptions } from '../view-stores/follow.ts';
import type { OpenJournal } from './opening/open-journal.ts';

/**
 * Opens the live register, brought up to date, and keeps it so until the signal is aborted.
 *
 * @returns `ended`, which resolves after that, and rejects as `follow` throws
 * @throws KlachtError `poison-event`
 * @example
 * const { ended } = await followRegister(journal, { signal: AbortSignal.timeout(1_000) });
 * await ended;
 */
export const followRegister = async (
  journal: OpenJournal,
  options: FollowOptions,
): Promise<{ readonly ended: Promise<void> }> => {
  const view = await journal.register();
  const ended = follow(view, journal.store, options);
  ended.catch(() => {});
  return { ended };
};
