import { statSync } from 'node:fs';
import path from 'node:path';
import { KlachtError } from '@klacht/domain';

export const isFolder = (file: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

/** Why no file is there: to end a message with, and as a code. */
export type WhyNoFile = { readonly why: string; readonly reason: string };

/** Why no file can be at a path; null where one is or can be made. */
export const whyNoFileAt = (file: string): WhyNoFile | null => {
  if (isFolder(file)) return { why: 'which is a folder', reason: 'is-folder' };
  return isFolder(path.dirname(file))
    ? null
    : { why: 'in a folder that is not there', reason: 'in-no-folder' };
};

/**
 * @param field what named the file
 * @throws KlachtError `no-place` for a folder, or a path in a folder that is not there
 */
export const expectPlace = (field: string, file: string): void => {
  const found = whyNoFileAt(file);
  if (found === null) return;
  const { why, reason } = found;
  throw new KlachtError('invalid', 'no-place', `${field}: expected a file, got '${file}', ${why}`, {
    field,
    value: file,
    reason,
  });
};
