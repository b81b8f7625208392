import type { Command, Option } from 'commander';
import type { Language } from '@klacht/domain';
import { helpFrame } from '../../words/help/program-help.ts';
import { topicTitles } from '../../words/help/topics.ts';
import { catalogue, type Listed } from '../catalogue.ts';
import { createProgram, withCommands } from '../program.ts';
import { numbersBeginning } from './numbers.ts';
import { typedIn } from './typed.ts';

/** A word that may come next, and what it is. */
export type Completion = { readonly value: string; readonly about: string };

/** The arguments that name a complaint. */
const OF_COMPLAINT: ReadonlySet<string> = new Set(['id', 'number']);

const isKnownAs =
  (word: string | undefined) =>
  ({ name, alias }: Listed): boolean =>
    word === name || word === alias;

/** The program with the command that was typed, and those below it as far as they were. */
const typedSoFar = async (before: readonly string[]) => {
  const { words, options } = typedIn(before);
  const language = options.lang;
  const all = catalogue(language);
  const asked = all.find(isKnownAs(words[0]));
  const command = asked === undefined ? null : (await asked.load())(() => {}, language);
  const loaded = asked === undefined || command === null ? null : { name: asked.name, command };
  const program = withCommands(createProgram(language), all, loaded, language);
  const below = command?.commands.find((one) => one.name() === words[1]);
  const depth = below === undefined ? 1 : 2;
  const isHelp = words[0] === 'help';
  const operandsSoFar = words.slice(depth);
  return { all, program, command: below ?? command, operands: operandsSoFar, isHelp, language };
};

const optionsOf = (command: Command | null, program: Command): readonly Option[] =>
  [...(command?.options ?? []), ...program.options].filter(({ hidden }) => !hidden);

/** The option whose value is being typed. */
const awaited = (options: readonly Option[], last: string | undefined): Option | undefined =>
  options.find(
    ({ long, short, required, optional }) =>
      last !== undefined && (last === long || last === short) && (required || optional),
  );

const asCompletions = (values: readonly string[], about = ''): readonly Completion[] =>
  values.map((value) => ({ value, about }));

/** The operands of a command, for a shell knows which words are values of options no better. */
const operandsOf = (
  operands: readonly string[],
  options: readonly Option[],
  before: readonly string[],
) => {
  const values = new Set(before.filter((_, index) => awaited(options, before[index - 1])));
  return operands.filter((word) => !values.has(word));
};

/** What may follow `klacht`, or `klacht help`, which takes a topic as well. */
const commandsAnd = (
  all: readonly Listed[],
  isHelp: boolean,
  language: Language,
): readonly Completion[] => {
  const commands = all.flatMap(({ name, alias, about }) =>
    asCompletions([name, ...(alias ? [alias] : [])], about),
  );
  return isHelp
    ? [
        ...commands,
        ...topicTitles(language).map(({ name, title }) => ({ value: name, about: title })),
      ]
    : [...commands, { value: 'help', about: helpFrame(language).helpOn }];
};

/** The words of bash, which takes `--status=open` for three. */
const withoutSigns = (words: readonly string[]): readonly string[] => {
  const isSign = (index: number): boolean =>
    words[index] === '=' && (words[index - 1] ?? '').startsWith('--');
  const kept = words.filter((_, index) => !isSign(index));
  return isSign(words.length - 1) ? [...kept, ''] : kept;
};

/**
 * What may stand where the last word is: commands and their aliases, topics, options of the command
 * and of every command, choices, and the numbers of complaints in the journal. None where only a file
 * can.
 *
 * @param given the words after `klacht`; the last is the one that is being typed, and may be empty
 * @example
 * await completionsFor(['register', '--st']); // '--status', '--store'
 */
export const completionsFor = async (given: readonly string[]): Promise<readonly Completion[]> => {
  const words = withoutSigns(given);
  const [before, current] = [words.slice(0, -1), words.at(-1) ?? ''];
  const [, option, begun] = /^(--[^=]+)=(.*)$/s.exec(current) ?? [];
  if (option !== undefined && begun !== undefined) {
    const values = await completionsFor([...before, option, begun]);
    return values.map(({ value, about }) => ({ value: `${option}=${value}`, about }));
  }
  const { all, program, command, operands, isHelp, language } = await typedSoFar(before);
  const options = optionsOf(command, program);
  const begins = ({ value }: Completion): boolean => value.startsWith(current);
  const wanted = awaited(options, before.at(-1));
  if (wanted !== undefined) return asCompletions(wanted.argChoices ?? []).filter(begins);
  if (current.startsWith('-')) {
    return options
      .map(({ long, short, description }) => ({ value: long ?? short ?? '', about: description }))
      .filter(begins);
  }
  if (command === null) {
    return commandsAnd(all, isHelp, language).filter(begins);
  }
  if (command.commands.length > 0) {
    return command.commands
      .map((one) => ({ value: one.name(), about: one.description() }))
      .filter(begins);
  }
  const argument = command.registeredArguments[operandsOf(operands, options, before).length];
  if (argument === undefined) return [];
  if (argument.argChoices !== undefined) return asCompletions(argument.argChoices).filter(begins);
  return OF_COMPLAINT.has(argument.name())
    ? asCompletions(await numbersBeginning(before, current))
    : [];
};
