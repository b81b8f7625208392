import { Command, Option } from 'commander';
import type { Language } from '@klacht/domain';
import { harmlessLines } from '../ground/harmless.ts';
import type { Listed } from './catalogue.ts';
import { fromVariable } from './from-variable.ts';
import { systemLanguage } from './language.ts';
import { version } from './version.ts';

/**
 * Copies the settings to a command that is made apart and to those below it, which commander does
 * not do.
 */
const inherit = (parent: Command, path: string): void => {
  for (const command of parent.commands) {
    const whole = `${path} ${command.name()}`;
    command.copyInheritedSettings(parent).showHelpAfterError(`(${whole} --help says more)`);
    inherit(command, whole);
  }
};

/** The command line without commands: what every command is given. */
export const createProgram = (): Command =>
  new Command('klacht')
    .description(
      'Complaints as an event journal: the register, what is overdue, the yearly report.',
    )
    .version(version)
    .addOption(
      fromVariable(
        'KLACHT_STORE',
        new Option('--store <url>', 'the journal: sqlite:PATH, esdb://HOST or memory:'),
      ).default('sqlite:klacht.db'),
    )
    .addOption(
      fromVariable(
        'KLACHT_KEYS',
        new Option('--keys <path>', 'the keys of the journal (default: its file and .keys)'),
      ),
    )
    .option('--views <path>', 'the views of the journal (default: its file and .views)')
    .addOption(
      fromVariable(
        'KLACHT_DOCUMENTS',
        new Option(
          '--documents <path>',
          'the documents: a folder, or sqlite:PATH (default: its file and .documents)',
        ),
      ),
    )
    .addOption(
      new Option(
        '--procedure <file>',
        'the rules, as JSON, again for each version; the preset of Bitonic without (env: KLACHT_PROCEDURE)',
      ).argParser((file, files: readonly string[] | undefined) => [...(files ?? []), file]),
    )
    .option('--now <instant>', 'the day that is judged by: 2026-01-15T09:00:00Z')
    .option(
      '--invented-clock',
      'makes a journal for trying: what is recorded takes --now, and each event says so',
    )
    .addOption(
      fromVariable('KLACHT_LANG', new Option('--lang <language>', 'of what people read'))
        .choices(['nl', 'en'])
        .default(systemLanguage(), 'that of LANG, else "en"'),
    )
    .option('--json', 'for a program')
    .option('--no-pager', 'on a terminal: all at once, not by the page (env: NO_PAGER, PAGER)')
    .option('-o, --output <file>', 'write there instead of to the screen (-: to the screen)')
    .configureHelp({ showGlobalOptions: true, subcommandTerm: (command) => command.name() })
    .showHelpAfterError('(klacht --help says more)')
    .configureOutput({
      outputError: (text, write) => write(harmlessLines(text.replace(/^error: /, 'klacht: '))),
    })
    .exitOverride();

const AFTER = `
Exit codes: 0 done, 1 a check found something or a command was refused, 2 wrong usage or input,
3 the store could not be reached, 4 a conflict that retries did not solve, 130 somebody who was asked on a
terminal broke it off.

Examples:
  $ klacht demo
  $ klacht receive --at friday --channel email --subjects price --actor anna
  $ klacht show 2026-0001
  $ klacht overdue --within 5
  $ klacht report 2025 --json -o report-2025.json`;

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
): Command => {
  for (const one of all) {
    const command = loaded?.name === one.name ? loaded.command : listed(one);
    command.description(one.about);
    if (one.byHand) command.helpGroup('By hand:');
    program.addCommand(command);
  }
  inherit(program, 'klacht');
  return program.addHelpText('after', AFTER);
};

/** What was typed, as far as it can be told before any command is loaded. */
export type Asked = { readonly words: readonly string[]; readonly language: Language };

/** The words that are neither an option nor the value of one, and the language. */
export const askedIn = (args: readonly string[]): Asked => {
  const program = createProgram().configureOutput({ outputError: () => {} });
  const { operands } = program.parseOptions([...args]);
  return { words: operands, language: program.opts<{ lang: Language }>().lang };
};
