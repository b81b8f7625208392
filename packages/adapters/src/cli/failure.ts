import { isKlachtError, type Language } from '@klacht/domain';
import { errorInWords } from '../words/errors/error-in-words.ts';
import { systemErrorInWords } from '../words/errors/system-error-in-words.ts';
import { EXIT } from './exit.ts';
import { exitCodeOf } from './exit-codes.ts';
import { tell } from './tell.ts';

/** The fields of use cases that the command line has as options of the same names. */
const SAME_NAMES: ReadonlySet<unknown> = new Set([
  'store',
  'keys',
  'views',
  'documents',
  'from',
  'to',
  'key',
]);

/** The message, naming the option that was typed. */
const messageOf = (error: Error, language: Language): string => {
  if (!isKlachtError(error)) return systemErrorInWords(error, language);
  if (language === 'nl') return errorInWords(error, language);
  const { field } = error.details;
  return SAME_NAMES.has(field) && error.message.startsWith(`${String(field)}: `)
    ? `--${error.message}`
    : error.message;
};

/**
 * Whether an error is about a file that is not there or may not be read. Its message says which.
 */
const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** A disk that is full, that may not be written to, or that fails, is out of reach. */
const OF_DISK: ReadonlySet<unknown> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EIO',
  'EFBIG',
  'EMFILE',
]);

const codeOf = (error: unknown): number =>
  error instanceof Error && 'code' in error && OF_DISK.has(error.code)
    ? EXIT.unreachable
    : EXIT.usage;

/**
 * Says why a command failed.
 *
 * @returns the exit code; null for what is a fault of the program
 */
export const tellFailure = (error: unknown, language: Language): number | null => {
  if (!isKlachtError(error) && !isSystemError(error)) return null;
  tell(messageOf(error as Error, language));
  return isKlachtError(error) ? exitCodeOf(error) : codeOf(error);
};
