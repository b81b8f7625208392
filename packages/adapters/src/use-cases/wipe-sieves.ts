import type { OpenJournal } from './opening/open-journal.ts';

/**
 * Has the live register take in what was erased, which overwrites the sieve of that complaint, and leaves
 * nothing of it in the file. Call it once the keys are destroyed: from then on no sieve can be made of
 * those texts.
 *
 * @throws KlachtError `store-busy` while another process keeps the log from being emptied
 */
export const wipeSieves = async ({
  store,
  register,
}: Pick<OpenJournal, 'store' | 'register'>): Promise<void> => {
  const view = await register();
  await view.catchUp(store);
  view.emptyLog();
};
