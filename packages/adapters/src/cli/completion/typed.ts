import type { GlobalOptions } from '../context.ts';
import { languageAskedIn } from '../language.ts';
import { createProgram } from '../program.ts';

/** The words of a line that is being typed that are no options, and the options of every command. */
export type Typed = { readonly words: readonly string[]; readonly options: GlobalOptions };

const silent = { outputError: () => {}, writeErr: () => {} };

/** What was typed so far. An option whose value is still to come is left out. */
export const typedIn = (words: readonly string[]): Typed => {
  const program = createProgram(languageAskedIn(words)).configureOutput(silent);
  try {
    return { words: program.parseOptions([...words]).operands, options: program.opts() };
  } catch {
    return words.length === 0
      ? { words: [], options: program.opts() }
      : typedIn(words.slice(0, -1));
  }
};
