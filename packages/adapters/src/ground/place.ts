import { statSync } from 'node:fs';
import path from 'node:path';
import { KlachtError } from '@klacht/domain';

export const isFolder = (file: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

/** Why no file can be at a path, to end a message with; null where one is or can be made. */
export const whyNoFileAt = (file: string): string | null => {
  if (isFolder(file)) return 'which is a folder';
  return isFolder(path.dirname(file)) ? null : 'in a folder that is not there';
};

/**
 * @param field what named the file
 * @throws KlachtError `no-place` for a folder, or a path in a folder that is not there
 */
export const expectPlace = (field: string, file: string): void => {
  const why = whyNoFileAt(file);
  if (why === null) return;
  throw new KlachtError('invalid', 'no-place', `${field}: expected a file, got '${file}', ${why}`, {
    field,
    value: file,
  });
};
