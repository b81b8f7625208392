import { type Command, CommanderError } from 'commander';
import type { Language } from '@klacht/domain';
import { Cancelled } from './asking/cancelled.ts';
import { helpFrame } from '../words/help/program-help.ts';
import { isTopic, TOPIC_NAMES, topicInWords } from '../words/help/topics.ts';
import { catalogue } from './catalogue.ts';
import { EXIT } from './exit.ts';
import { languageAskedIn } from './language.ts';
import { askedIn, createProgram, withCommands } from './program.ts';

/** `help log` asks the same as `log --help`; a command that is not there is an error, help or none. */
const argsFor = (
  args: readonly string[],
  words: readonly string[],
  isKnown: (word: string) => boolean,
): readonly string[] => {
  const [first, ...rest] = words[0] === 'help' ? words.slice(1) : words;
  if (first !== undefined && !isKnown(first)) return [first];
  return words[0] === 'help' ? [...(first === undefined ? [] : [first, ...rest]), '--help'] : args;
};

/** Help on what is neither a command nor a topic tells the topics, and may have meant one. */
const leadToTopics = (program: Command, language: Language): void => {
  const { topics, saysMore } = helpFrame(language);
  for (const name of TOPIC_NAMES) program.command(name);
  program.showHelpAfterError(`(${topics}: ${TOPIC_NAMES.join(', ')})\n(klacht --help ${saysMore})`);
};

/** Answers a shell that completes what is typed: a word and what it is, a line each. */
const complete = async (words: readonly string[]): Promise<void> => {
  const { completionsFor } = await import('./completion/complete.ts');
  const found = await completionsFor(words);
  process.stdout.write(found.map(({ value, about }) => `${value}\t${about}\n`).join(''));
};

const parse = async (args: readonly string[], done: (code: number) => void): Promise<void> => {
  if (args[0] === 'complete' && args[1] === '--') return complete(args.slice(2));
  const { words, language } = askedIn(args);
  if (words[0] === 'help' && isTopic(words[1])) {
    process.stdout.write(topicInWords(words[1], language));
    return;
  }
  const all = catalogue(language);
  const named = (word: string | undefined) =>
    all.find(({ name, alias }) => word !== undefined && (word === name || word === alias));
  const asked = named(words[0] === 'help' ? words[1] : words[0]);
  let loaded: { readonly name: string; readonly command: Command } | null = null;
  if (asked !== undefined) {
    const command = (await asked.load())(done, language);
    loaded = { name: asked.name, command };
  }
  const program = withCommands(createProgram(language), all, loaded, language);
  const isLost = words[0] === 'help' && asked === undefined && (words[1] ?? 'help') !== 'help';
  if (isLost) leadToTopics(program, language);
  if (args.length === 0) program.help({ error: true });
  const given = argsFor(args, words, (word) => named(word) !== undefined);
  await program.parseAsync(given, { from: 'user' });
};

/**
 * Runs the command line once. Only the command that is asked for is loaded.
 *
 * @param args the words after `klacht`
 * @returns the exit code
 * @example
 * process.exitCode = await run(['register', '--json']);
 */
export const run = async (args: readonly string[]): Promise<number> => {
  let code: number = EXIT.done;
  try {
    await parse(args, (result) => {
      code = result;
    });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof Cancelled) return EXIT.cancelled;
    const { tellFailure } = await import('./failure.ts');
    const failed = tellFailure(error, languageAskedIn(args));
    if (failed === null) throw error;
    return failed;
  }
};
