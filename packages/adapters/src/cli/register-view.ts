import { rmSync } from 'node:fs';
import { type EventStore, isKlachtError, type Procedure } from '@klacht/domain';
import { openRegisterView, type RegisterView } from '../view-stores/sqlite-register-view.ts';
import { progressOf } from './progress.ts';
import { tell } from './tell.ts';

const SQLITE_CORRUPT = 11;
const SQLITE_NOT_A_DATABASE = 26;

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
): Promise<RegisterView> => {
  const view = openRegisterView(path, procedures);
  try {
    const progress = progressOf('register');
    await view.catchUp(store, { onProgress: progress.update });
    progress.stop();
    return view;
  } catch (error) {
    view.close();
    throw error;
  }
};

/** What is derived may go: a damaged file is told, and built anew from the journal. */
const openedAnew = async (
  path: string,
  store: EventStore,
  procedures: readonly Procedure[],
): Promise<RegisterView> => {
  try {
    return await opened(path, store, procedures);
  } catch (error) {
    if (!isDamaged(error, path)) throw error;
    tell(`${path} was damaged; it is built anew from the journal`);
    for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
    return opened(path, store, procedures);
  }
};

/**
 * Runs with the live register of a journal, brought up to date.
 *
 * @param path of the register's file, or `:memory:`
 * @throws KlachtError as {@link openRegisterView}, and what the view throws
 */
export const withView = async <Result>(
  path: string,
  store: EventStore,
  procedures: readonly Procedure[],
  work: (view: RegisterView) => Promise<Result>,
): Promise<Result> => {
  const view = await openedAnew(path, store, procedures);
  try {
    return await work(view);
  } finally {
    view.close();
  }
};
