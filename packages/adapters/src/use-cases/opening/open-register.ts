import type { EventStore, Procedure } from '@klacht/domain';
import { isDamage } from '../../view-stores/damage.ts';
import {
  openRegisterView,
  type RegisterView,
  removeViews,
} from '../../view-stores/sqlite-register-view.ts';
import type { OnNotice } from './notice.ts';

export type OpenRegisterOptions = {
  /** Told the number of events taken in so far. */
  readonly onProgress?: (events: number) => void;
  readonly onNotice?: OnNotice;
};

/**
 * Opens the live register of a journal as it stands. A damaged file is told and built anew from the
 * journal: now where it cannot be opened, and with the next catch-up where the damage is met later.
 *
 * @param path of the register's file, or `:memory:`
 * @throws KlachtError as {@link openRegisterView}
 */
export const openRegisterAt = (
  path: string,
  procedures: readonly Procedure[],
  onNotice: OnNotice = () => {},
): RegisterView => {
  const onDamage = (): void => onNotice({ kind: 'rebuilt-register', file: path });
  try {
    return openRegisterView(path, procedures, onDamage);
  } catch (error) {
    if (!isDamage(error, path)) throw error;
    onDamage();
    removeViews(path);
    return openRegisterView(path, procedures, onDamage);
  }
};

/**
 * Opens the live register of a journal and brings it up to date.
 *
 * @param path of the register's file, or `:memory:`
 * @throws KlachtError as {@link openRegisterView}, and what the view throws
 */
export const openRegister = async (
  path: string,
  store: EventStore,
  procedures: readonly Procedure[],
  { onProgress = () => {}, onNotice }: OpenRegisterOptions = {},
): Promise<RegisterView> => {
  const view = openRegisterAt(path, procedures, onNotice);
  try {
    await view.catchUp(store, { onProgress });
    return view;
  } catch (error) {
    view.close();
    throw error;
  }
};
