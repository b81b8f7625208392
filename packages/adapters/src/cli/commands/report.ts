import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { Procedure } from '@klacht/domain';
import { readReviews, registerAsOf, type YearlyReport, yearlyReport } from '@klacht/projections';
import { reportAsText } from '../../pages/report-as-text.ts';
import { timeZoneOf } from '../../use-cases/today.ts';
import { type GlobalOptions, todayOf, withJournal, withRegister } from '../context.ts';
import { momentOf, withMomentOf } from '../moment.ts';
import { withOutput } from '../output.ts';
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

type Read = { readonly report: YearlyReport; readonly procedures: readonly Procedure[] };

const readReport = (year: number, options: GlobalOptions & Options): Promise<Read> => {
  const { at } = options;
  if (at !== undefined) {
    return withJournal(options, 'existing', async (journal) => {
      const { procedures } = journal;
      const today = todayOf(options, journal);
      const { entries, ...read } = await withMomentOf('--at', () =>
        registerAsOf(journal.store, momentOf(at, 'recorded'), timeZoneOf(journal)),
      );
      return { procedures, report: yearlyReport(entries, { year, procedures, today, ...read }) };
    });
  }
  return withRegister(options, 'existing', async (journal, view) => {
    const { procedures } = journal;
    const today = todayOf(options, journal);
    const checkpoint = view.checkpoint();
    const report = yearlyReport(view.receivedBy(`${year}-12-31` as never), {
      year,
      procedures,
      reviews: await readReviews(journal.store, [year - 1, year]),
      position: checkpoint?.position ?? null,
      today,
    });
    return { procedures, report };
  });
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
      const { report, procedures } = await readReport(year, options);
      await withOutput(options.output, (write) =>
        write(
          options.json || options.format === 'json'
            ? `${JSON.stringify(report, null, 2)}\n`
            : reportAsText(report, options.lang, procedures),
        ),
      );
    });
