import { statSync } from 'node:fs';
import type { KlachtError } from '@klacht/domain';
import { unusable } from './sqlite-file.ts';

/** Whether two looks at a path found one file. */
const markOf = (path: string): string | null => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
};

const replaced = (path: string, now: string | null): KlachtError =>
  unusable(
    path,
    `expected the file that was opened, got ${now === null ? 'none' : 'another'}: it was taken away under this process, and nothing more was recorded; start again`,
  );

/** Whether a file that is open still stands at its path; in memory nothing can be taken away. */
export const createIsInPlace = (path: string): (() => boolean) => {
  const opened = markOf(path);
  return () => opened === null || markOf(path) === opened;
};

/**
 * Refuses to write to a file that was deleted or replaced since it was opened. What is written
 * there would be lost, and SQLite does not notice. Ask it before a commit.
 *
 * @param path of a file that is open; in memory there is nothing to lose
 * @throws KlachtError `store-unusable`
 */
export const createFileInPlace = (path: string): (() => void) => {
  if (path === ':memory:') return () => {};
  const opened = markOf(path);
  return () => {
    const now = markOf(path);
    // Null at both looks: it was taken away between its opening and the first look.
    if (opened === null || now !== opened) throw replaced(path, now);
  };
};
