import type { Journal } from '@klacht/domain';
import type { CatchUpOptions, SetAside } from '../view-stores/sqlite-register-view.ts';
import { type JournalPlace, viewsPathOf } from './opening/journal-files.ts';
import type { OnNotice } from './opening/notice.ts';
import { openRegisterAt } from './opening/open-register.ts';

/** What came of it. */
export type Rebuilt =
  /** The register is as it was; the next run goes on where this one stopped. */
  | { readonly outcome: 'interrupted' }
  /** The new register answers; it leaves out the events that were set aside. */
  | { readonly outcome: 'rebuilt'; readonly setAside: readonly SetAside[] };

/**
 * Builds the live register anew, beside the one that is there, which answers meanwhile; in a new file
 * where it is damaged.
 *
 * @param place where the register's file is
 * @throws KlachtError `poison-event` for an event that this version cannot read, unless such events
 * are to be set aside; `not-the-views`; of kind `unavailable` from the file or the store
 * @example
 * const { outcome } = await rebuildRegister(journal, { store: 'sqlite:klacht.db' });
 */
export const rebuildRegister = async (
  { store, procedures }: Journal,
  place: JournalPlace,
  { onNotice, ...options }: CatchUpOptions & { readonly onNotice?: OnNotice } = {},
): Promise<Rebuilt> => {
  const view = openRegisterAt(viewsPathOf(place), procedures, onNotice);
  try {
    await view.rebuild(store, options);
    return options.signal?.aborted === true
      ? { outcome: 'interrupted' }
      : { outcome: 'rebuilt', setAside: view.setAside() };
  } finally {
    view.close();
  }
};
