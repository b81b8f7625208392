import { withJournal } from '../context.ts';
import { typedIn } from './typed.ts';

/** More are no help on a screen. */
const MOST = 200;

/**
 * The numbers of complaints with a beginning, the latest first, of the journal that was typed or that
 * the variables name; none where it cannot be opened without a word.
 */
export const numbersBeginning = async (
  words: readonly string[],
  beginning: string,
): Promise<readonly string[]> => {
  const { options } = typedIn(words);
  if (options.store.startsWith('esdb:')) return [];
  try {
    return await withJournal(options, 'existing', async (journal) => {
      const numbers = await journal.ask((register) =>
        Array.from(register.rows(), ({ number }) => number),
      );
      return numbers
        .filter((number) => number.startsWith(beginning))
        .toReversed()
        .slice(0, MOST);
    });
  } catch {
    return [];
  }
};
