import { realpathSync, statSync, lstatSync, fstatSync, type Stats } from 'node:fs';
import path from 'node:path';
import { KlachtError } from '@klacht/domain';
import { expectPlace } from '../ground/place.ts';

/** Where output goes: the screen, a device or pipe that is written to as it is, or a file. */
type Target = 'screen' | 'device' | 'file';

const refused = (file: string, why: string): KlachtError =>
  new KlachtError('invalid', 'output-refused', `-o: expected ${why}, got '${file}'`, {
    field: '-o',
    value: file,
  });

const look = (read: () => Stats): Stats | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

const isSame = (one: Stats | null, other: Stats | null): boolean =>
  one !== null && other !== null && one.dev === other.dev && one.ino === other.ino;

/**
 * What stands at the path of `-o`.
 *
 * @throws KlachtError `output-refused` for a directory, or a link to a file
 */
export const targetOf = (file: string): Target => {
  const own = look(() => lstatSync(file));
  const found = look(() => statSync(file));
  const isLink = own?.isSymbolicLink() === true;
  if (
    isLink &&
    isSame(
      found,
      look(() => fstatSync(process.stdout.fd)),
    )
  )
    return 'screen';
  if (found?.isCharacterDevice() === true || found?.isFIFO() === true) return 'device';
  if (own === null || own.isFile()) return 'file';
  throw refused(file, `a file, not ${isLink ? 'a link' : 'a directory or the like'}`);
};

/** A path without links on the way to it, whether there is something or not. */
const placeOf = (file: string): string => {
  try {
    return path.join(realpathSync(path.dirname(file)), path.basename(file));
  } catch {
    return path.resolve(file);
  }
};

/** Whether two paths name one file, by a link or not, whether it is there or not. */
export const isSameFile = (one: string, other: string): boolean => {
  const [found, otherFound] = [look(() => statSync(one)), look(() => statSync(other))];
  return placeOf(one) === placeOf(other) || isSame(found, otherFound);
};

/**
 * @param kept files that output may not replace
 * @throws KlachtError `output-refused` when `-o` names one of them, or what is no file; `no-place`
 * where no file can be
 */
export const checkOutput = (file: string | undefined, kept: readonly string[]): void => {
  if (file === undefined || targetOf(file) !== 'file') return;
  expectPlace('-o', file);
  const own = kept.find((one) => isSameFile(one, file));
  if (own !== undefined)
    throw refused(file, 'a file that is not of the journal or its keys, nor one that is read');
};
