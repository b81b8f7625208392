import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { KlachtError } from '@klacht/domain';
import { expectPlace } from '../ground/place.ts';

/**
 * The beginning of a file of SQLite, and the place where it says whose it is: nobody's, for the
 * views.
 */
const MARK = 'SQLite format 3\0';
const APPLICATION_ID = 68;
const HEADER_BYTES = 100;

const headerOf = (file: string): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(handle, header));
  } finally {
    closeSync(handle);
  }
};

const mayHoldViews = (file: string): boolean => {
  if (!existsSync(file)) return true;
  const header = headerOf(file);
  if (header.length === 0) return true;
  return (
    header.length === HEADER_BYTES &&
    header.toString('latin1').startsWith(MARK) &&
    header.readInt32BE(APPLICATION_ID) === 0
  );
};

/**
 * Refuses a file that holds something else than views, for these may be written anew at any time.
 *
 * @param field what named the file
 * @throws KlachtError `no-place`, or `not-the-views` for a file that holds something else
 */
export const expectViews = (field: string, file: string): void => {
  expectPlace(field, file);
  if (mayHoldViews(file)) return;
  throw new KlachtError(
    'invalid',
    'not-the-views',
    `${field}: expected the live register, or no file yet, got '${file}', which is something else`,
    { field, value: file },
  );
};
