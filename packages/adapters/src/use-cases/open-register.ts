import { rmSync } from 'node:fs';
import { type EventStore, isKlachtError, type Procedure } from '@klacht/domain';
import { openRegisterView, type RegisterView } from '../view-stores/sqlite-register-view.ts';
import type { OnNotice } from './notice.ts';

const SQLITE_CORRUPT = 11;
const SQLITE_NOT_A_DATABASE = 26;

export type OpenRegisterOptions = {
  /** Told the number of events taken in so far. */
  readonly onProgress?: (events: number) => void;
  readonly onNotice?: OnNotice;
};

/** Whether an error tells that this file is damaged, and not the journal's, which is read with it. */
const isDamaged = (error: unknown, path: string): boolean => {
  if (!isKlachtError(error)) return false;
  const { details, cause } = error;
  if (details['file'] !== 'register view' && details['path'] !== path) return false;
  const errcode = cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0;
  return errcode === SQLITE_CORRUPT || errcode === SQLITE_NOT_A_DATABASE;
};

const opened = async (
  path: string,
  store: EventStore,
  procedures: readonly Procedure[],
  { onProgress = () => {} }: OpenRegisterOptions,
): Promise<RegisterView> => {
  const view = openRegisterView(path, procedures);
  try {
    await view.catchUp(store, { onProgress });
    return view;
  } catch (error) {
    view.close();
    throw error;
  }
};

/**
 * Opens the live register of a journal and brings it up to date. What is derived may go: a damaged
 * file is told, and built anew from the journal.
 *
 * @param path of the register's file, or `:memory:`
 * @throws KlachtError as {@link openRegisterView}, and what the view throws
 */
export const openRegister = async (
  path: string,
  store: EventStore,
  procedures: readonly Procedure[],
  options: OpenRegisterOptions = {},
): Promise<RegisterView> => {
  try {
    return await opened(path, store, procedures, options);
  } catch (error) {
    if (!isDamaged(error, path)) throw error;
    options.onNotice?.({ kind: 'rebuilt-register', file: path });
    for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
    return opened(path, store, procedures, options);
  }
};
