import { sharedWork } from '../../ground/shared-work.ts';
import type { OpenJournal } from './open-journal.ts';

const catchingUp = new WeakMap<OpenJournal, (key: string) => Promise<void>>();

/**
 * Brings the live register up to date. Those who ask at the same time share the work.
 *
 * @throws KlachtError as `register` and `catchUp`
 */
export const caughtUp = (journal: OpenJournal): Promise<void> => {
  const shared =
    catchingUp.get(journal) ??
    sharedWork(async () => (await journal.register()).catchUp(journal.store));
  catchingUp.set(journal, shared);
  return shared('register');
};
