import { fstatSync, lstatSync, statSync } from 'node:fs';
import { KlachtError } from '@klacht/domain';
import { expectPlace } from '../ground/place.ts';
import { isSameFile, isSameInode, statsOf } from '../ground/same-file.ts';

/** Where output goes: the screen, a device or pipe that is written to as it is, or a file. */
type Target = 'screen' | 'device' | 'file';

const refused = (file: string, why: string, reason: string): KlachtError =>
  new KlachtError('invalid', 'output-refused', `-o: expected ${why}, got '${file}'`, {
    field: '-o',
    value: file,
    reason,
  });

/**
 * What stands at the path of `-o`; `-` is the screen.
 *
 * @throws KlachtError `output-refused` for a directory, or a link to a file
 */
export const targetOf = (file: string): Target => {
  if (file === '-') return 'screen';
  const own = statsOf(() => lstatSync(file));
  const found = statsOf(() => statSync(file));
  const isLink = own?.isSymbolicLink() === true;
  if (
    isLink &&
    isSameInode(
      found,
      statsOf(() => fstatSync(process.stdout.fd)),
    )
  )
    return 'screen';
  if (found?.isCharacterDevice() === true || found?.isFIFO() === true) return 'device';
  if (own === null || own.isFile()) return 'file';
  throw refused(
    file,
    `a file, not ${isLink ? 'a link' : 'a directory or the like'}`,
    isLink ? 'is-link' : 'is-no-file',
  );
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
    throw refused(
      file,
      'a file that is not of the journal or its keys, nor one that is read',
      'is-of-journal',
    );
};
