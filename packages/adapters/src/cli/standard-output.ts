import { toldWords } from '../words/told-words.ts';
import { EXIT } from './exit.ts';
import { languageAskedIn } from './language.ts';
import { tell } from './tell.ts';

let readerIsGone = false;

/**
 * Whether the reader of the standard output has gone away, as `head` does. Then nothing more is
 * written.
 */
export const isReaderGone = (): boolean => readerIsGone;

export const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

/**
 * Watches the standard output of the process. A reader that goes away stops the output and not the
 * work, and the exit code tells of the work. Output that fails otherwise ends the process.
 */
export const watchStandardOutput = (): void => {
  process.stdout.on('error', (error: Error) => {
    if (isBrokenPipe(error)) {
      readerIsGone = true;
      return;
    }
    tell(toldWords(languageAskedIn(process.argv.slice(2))).noRoom(error.message));
    process.exit(EXIT.unreachable);
  });
};
