import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { harmlessJson } from '../../ground/harmless.ts';
import { reportAsText } from '../../pages/report-as-text.ts';
import { makeReport } from '../../use-cases/make-report.ts';
import { type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { withMomentOf } from '../as-of-option.ts';
import { withOutput } from '../output.ts';
import { withProgress } from '../progress-line.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly at?: string; readonly format: 'text' | 'json' };

const yearNumber = (text: string): number => {
  if (!/^(19|20)\d\d$/.test(text)) {
    throw new InvalidArgumentError('expected a year, 1900 to 2099');
  }
  return Number(text);
};

const position = (text: string): string => {
  if (!text.startsWith('@')) throw new InvalidArgumentError('expected a position, such as @1200');
  return text;
};

export const reportCommand: CliCommand = () =>
  new Command('report')
    .description('the yearly report')
    .addArgument(new Argument('<year>', 'such as 2025').argParser(yearNumber))
    .option('--at <position>', 'of the journal up to @POSITION', position)
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
The position pins the facts, the year pins the day that they are judged by: its 31 December, or
today while it goes on. What goes on after a year, its review, is judged by today. So the same
position and the same day give the same report, byte for byte.

Examples:
  $ klacht report 2025
  $ klacht report 2025 --at @1200 --json -o report-2025.json`,
    )
    .action(async (year: number, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const isGiven = command.getOptionValueSource('format') === 'cli';
      if (options.json && isGiven && options.format === 'text') {
        command.error("error: option '--format text' cannot be used with option '--json'");
      }
      const { at, lang } = options;
      const upTo = at === undefined ? {} : { upTo: at.slice(1) };
      const asked = { year, now: nowOf(options), ...upTo };
      await withJournal(options, 'existing', async (journal) => {
        const report = await withMomentOf('--at', () =>
          withProgress('register', (onProgress) => makeReport(journal, { ...asked, onProgress })),
        );
        await withOutput(options.output, (write) =>
          write(
            options.json || options.format === 'json'
              ? `${harmlessJson(report, 2)}\n`
              : reportAsText(report, lang, journal.procedures),
          ),
        );
      });
    });
