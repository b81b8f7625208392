import { Command, CommanderError, Option } from 'commander';
import { isKlachtError } from '@klacht/domain';
import { checkCommand } from './commands/check.ts';
import { copyCommand } from './commands/copy.ts';
import { demoCommand } from './commands/demo.ts';
import { eraseCommand } from './commands/erase.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { keysCommand } from './commands/keys.ts';
import { logCommand } from './commands/log.ts';
import { overdueCommand } from './commands/overdue.ts';
import { readersCommand } from './commands/readers.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { registerCommand } from './commands/register.ts';
import { reportCommand } from './commands/report.ts';
import { sealCommand } from './commands/seal.ts';
import { submitCommand } from './commands/submit.ts';
import { verifyCommand } from './commands/verify.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { harmlessLines } from '../ground/harmless.ts';
import { tell } from './tell.ts';
import { version } from './version.ts';

const COMMANDS = [
  demoCommand,
  submitCommand,
  importCommand,
  registerCommand,
  overdueCommand,
  reportCommand,
  logCommand,
  readersCommand,
  explainCommand,
  checkCommand,
  eraseCommand,
  sealCommand,
  verifyCommand,
  exportCommand,
  keysCommand,
  rebuildCommand,
  copyCommand,
];

/** Commander copies no settings to a command that is made apart, nor to one below it. */
const inherit = (parent: Command): void => {
  for (const command of parent.commands) inherit(command.copyInheritedSettings(parent));
};

/** A variable that is set to nothing counts as not set. */
const fromVariable = (name: string, option: Option): Option =>
  process.env[name] === '' ? option : option.env(name);

const createProgram = (done: (code: number) => void): Command => {
  const program = new Command('klacht')
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
      new Option(
        '--procedure <file>',
        'the rules, as JSON, again for each version; the preset of Bitonic without (env: KLACHT_PROCEDURE)',
      ).argParser((file, files: readonly string[] | undefined) => [...(files ?? []), file]),
    )
    .option('--now <instant>', 'the present, for runs that repeat: 2026-01-15T09:00:00Z')
    .addOption(
      new Option('--lang <language>', 'of what people read').choices(['nl', 'en']).default('en'),
    )
    .option('--json', 'for a program')
    .option('-o, --output <file>', 'write there instead of to the screen')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(klacht --help says more)')
    .configureOutput({ outputError: (text, write) => write(harmlessLines(text)) })
    .exitOverride();
  for (const command of COMMANDS) program.addCommand(command(done));
  inherit(program);
  return program.addHelpText(
    'after',
    `
Exit codes: 0 done, 1 a check found something or a command was refused, 2 wrong usage or input,
3 the store could not be reached, 4 a conflict that retries did not solve.

Examples:
  $ klacht demo
  $ klacht register --status received
  $ klacht overdue --within 5
  $ klacht report 2025 --json -o report-2025.json`,
  );
};

/**
 * Runs the command line once.
 *
 * @param args the words after `klacht`
 * @returns the exit code
 * @example
 * process.exitCode = await run(['register', '--json']);
 */
export const run = async (args: readonly string[]): Promise<number> => {
  let code: number = EXIT.done;
  try {
    const program = createProgram((result) => {
      code = result;
    });
    if (args.length === 0) program.help({ error: true });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (!isKlachtError(error) && !isSystemError(error)) throw error;
    tell(messageOf(error as Error));
    return exitCodeOf(error);
  }
};

/** What opening a journal takes, which the command line takes by options of the same names. */
const OF_JOURNAL: ReadonlySet<unknown> = new Set(['store', 'keys', 'views']);

/** The message, naming the option that was typed. */
const messageOf = (error: Error): string => {
  const field = isKlachtError(error) ? error.details['field'] : null;
  return OF_JOURNAL.has(field) && error.message.startsWith(`${String(field)}: `)
    ? `--${error.message}`
    : error.message;
};

/** A file that is not there, or may not be read: the message says which. */
const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;
