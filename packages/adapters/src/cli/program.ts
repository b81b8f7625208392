import { Command, Option } from 'commander';
import type { Language } from '@klacht/domain';
import { harmlessLines } from '../ground/harmless.ts';
import type { Listed } from './catalogue.ts';
import { fromVariable } from './from-variable.ts';
import { helpOf } from '../words/help/help-of.ts';
import { helpFrame, PROGRAM_HELP, termIn } from '../words/help/program-help.ts';
import { described } from './help/described.ts';
import { helpIn } from './help/help-in.ts';
import { usageErrorIn } from './help/usage-errors.ts';
import { languageAskedIn, systemLanguage } from './language.ts';
import { version } from '../ground/version.ts';

/** A word after a command that has commands below it means one of those, also where it acts itself. */
const refuseUnknownBelow = (command: Command): void => {
  command.allowExcessArguments().hook('preAction', (_, acting) => {
    if (acting !== command || command.args[0] === undefined) return;
    command.error(`error: unknown command '${command.args[0]}'`);
  });
};

/**
 * Copies the settings to a command that is made apart and to those below it, which commander does
 * not do.
 */
const inherit = (parent: Command, path: string, saysMore: string): void => {
  for (const command of parent.commands) {
    const whole = `${path} ${command.name()}`;
    command.copyInheritedSettings(parent).showHelpAfterError(`(${whole} --help ${saysMore})`);
    if (command.commands.length > 0) refuseUnknownBelow(command);
    inherit(command, whole, saysMore);
  }
};

/**
 * The command line without commands: what every command is given.
 *
 * @param language of the help and of what commander says
 */
export const createProgram = (language: Language): Command => {
  const { saysMore, langDefault, help, helpOn } = helpFrame(language);
  const program = new Command('klacht')
    .version(version)
    .addOption(
      fromVariable('KLACHT_STORE', new Option('--store <url>')).default('sqlite:klacht.db'),
    )
    .addOption(fromVariable('KLACHT_KEYS', new Option('--keys <path>')))
    .option('--views <path>')
    .addOption(fromVariable('KLACHT_DOCUMENTS', new Option('--documents <path>')))
    .addOption(
      new Option('--procedure <file>').argParser((file, files: readonly string[] | undefined) => [
        ...(files ?? []),
        file,
      ]),
    )
    .option('--now <instant>')
    .option('--invented-clock')
    .addOption(
      fromVariable('KLACHT_LANG', new Option('--lang <language>'))
        .choices(['nl', 'en'])
        .default(systemLanguage(), langDefault),
    )
    .option('--json')
    .option('--no-pager')
    .option('-o, --output <file>')
    .helpOption('-h, --help', help)
    .helpCommand(termIn(language, 'help [command]'), helpOn)
    .configureHelp(helpIn(language))
    .showHelpAfterError(`(klacht --help ${saysMore})`)
    .configureOutput({
      outputError: (text, write) => write(harmlessLines(usageErrorIn(language, text))),
    })
    .exitOverride();
  for (const option of program.options) option.description = '';
  return described(program, PROGRAM_HELP, language);
};

/** A command that is only listed in the help. */
const listed = ({ name, alias }: Listed): Command => {
  const command = new Command(name);
  return alias === null ? command : command.alias(alias);
};

/**
 * The command line with one command that was loaded; the others are in its help.
 *
 * @param loaded null where none was asked for
 */
export const withCommands = (
  program: Command,
  all: readonly Listed[],
  loaded: { readonly name: string; readonly command: Command } | null,
  language: Language,
): Command => {
  const { byHand, saysMore } = helpFrame(language);
  for (const one of all) {
    const isLoaded = loaded?.name === one.name;
    const command = isLoaded ? described(loaded.command, helpOf(one.name), language) : listed(one);
    command.description(one.about);
    if (one.byHand) command.helpGroup(byHand);
    program.addCommand(command);
  }
  inherit(program, 'klacht', saysMore);
  return program;
};

/** What was typed, as far as it can be told before any command is loaded. */
export type Asked = { readonly words: readonly string[]; readonly language: Language };

const silent = { outputError: () => {}, writeErr: () => {}, writeOut: () => {} };

/**
 * The words that are neither an option nor the value of one, and the language. No words where the
 * options cannot be read, which is told once they are read in earnest.
 */
export const askedIn = (args: readonly string[]): Asked => {
  const language = languageAskedIn(args);
  try {
    const program = createProgram(language).configureOutput(silent);
    return { words: program.parseOptions([...args]).operands, language };
  } catch {
    return { words: [], language };
  }
};
