import { rmSync } from 'node:fs';

/**
 * Removes a file of views with what SQLite keeps beside it.
 *
 * @example
 * removeViews('klacht.db.views');
 */
export const removeViews = (path: string): void => {
  if (path === ':memory:' || path === '') return;
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
};
