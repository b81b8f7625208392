import { isKlachtError, KlachtError } from '@klacht/domain';

/** The name of the file in messages. */
export const VIEW = 'register view';

/** The codes with which SQLite answers about a file that holds something else than was written. */
const DAMAGE: ReadonlySet<number> = new Set([
  1, // an error: a table or a column that is not there
  11, // corrupt
  20, // a mismatch of types
  24, // a format
  26, // no database
]);

/** Constraints that no write of ours breaks: of type, null, primary key, uniqueness and row id. */
const BROKEN: ReadonlySet<number> = new Set([3091, 1299, 1555, 2067, 2579]);

const isOurs = (error: unknown, path: string | null): boolean =>
  !isKlachtError(error) ||
  error.details['file'] === VIEW ||
  (path !== null && error.details['path'] === path);

/**
 * Whether an error tells that the file of the live register holds something else than was written.
 * Errors of the journal, which is read with it, do not count.
 *
 * @param path of the file, where it could not be opened
 */
export const isDamage = (error: unknown, path: string | null = null): boolean => {
  if (isKlachtError(error) && error.code === 'view-damaged') return true;
  if (!isOurs(error, path)) return false;
  const cause = isKlachtError(error) ? error.cause : error;
  if (!(cause instanceof Error)) return false;
  if (cause instanceof RangeError && 'code' in cause) return cause.code === 'ERR_OUT_OF_RANGE';
  if (!('errcode' in cause)) return false;
  const errcode = Number(cause.errcode);
  return DAMAGE.has(errcode & 0xff) || BROKEN.has(errcode);
};

/** @param what is not as it was written */
export const damaged = (what: string, cause?: unknown): KlachtError =>
  new KlachtError(
    'unavailable',
    'view-damaged',
    `the live register is damaged: ${what}; klacht rebuild makes it anew from the journal`,
    { file: VIEW },
    cause === undefined ? undefined : { cause },
  );
