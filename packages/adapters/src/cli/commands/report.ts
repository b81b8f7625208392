import { randomUUID } from 'node:crypto';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { harmlessJson } from '../../ground/harmless.ts';
import { type FigureRow, reportAsRows } from '../../pages/report-as-rows.ts';
import { type Issued, issuedReport, issueReport } from '../../use-cases/issue-report.ts';
import { lastHead } from '../../use-cases/last-head.ts';
import { makeReport } from '../../use-cases/make-report.ts';
import type { OpenJournal } from '../../use-cases/open-journal.ts';
import { verifyReport } from '../../use-cases/verify-report.ts';
import { clockFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { namingPosition } from '../as-of-option.ts';
import { EXIT } from '../exit.ts';
import { readJson } from '../input-file.ts';
import { type CsvOptions, csvFormOf, PLAIN, withCsvOptions, writeCsvRows } from '../csv.ts';
import { type Column, expectNoTerminal, withOutput, type Write } from '../output.ts';
import { isPaged } from '../pager.ts';
import { withProgress } from '../progress-line.ts';
import { tell } from '../tell.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';
import { REPORT_FORMAT_NAMES, reportFormat, type ReportFormatName } from './report-formats.ts';
import { type ReportDays, reportDays } from './report-period.ts';

type Options = CsvOptions & {
  readonly at?: string;
  /** `text` unless told. */
  readonly format?: ReportFormatName;
  readonly issue?: true;
  readonly issued?: true;
  readonly verify?: string;
  readonly actor: string;
};

const position = (text: string): string => {
  if (!text.startsWith('@')) throw new InvalidArgumentError('expected a position, such as @1200');
  return text;
};

/** The report that is asked for: made, made and issued, or the one that was issued. */
const reportFor = async (
  journal: OpenJournal,
  days: ReportDays,
  options: GlobalOptions & Options,
): Promise<Issued | Pick<Issued, 'report'>> => {
  const { at, actor, issue, issued } = options;
  if (issued) return issuedReport(journal, days.year, days.period);
  const upTo = at === undefined ? {} : { upTo: at.slice(1) };
  const now = issue ? (await clockFor(options, journal))() : nowOf(options);
  const asked = { ...days, now, ...upTo };
  return namingPosition('--at', () =>
    withProgress('register', async (onProgress) =>
      issue
        ? issueReport(journal, { ...asked, actor, commandId: randomUUID(), onProgress })
        : { report: await makeReport(journal, { ...asked, onProgress }) },
    ),
  );
};

const write = async (days: ReportDays, options: GlobalOptions & Options): Promise<void> => {
  const { lang, json, output, format: asked = json ? 'json' : 'text' } = options;
  const format = reportFormat(asked);
  format.expectNeeded?.();
  if (format.isBinary) expectNoTerminal(output, `--format ${asked}`);
  const form = csvFormOf(options, lang);
  const report = async (journal: OpenJournal, out: Write): Promise<void> => {
    const made = await reportFor(journal, days, options);
    if ('digest' in made) tell(`issued at @${made.position}, digest ${made.digest ?? 'none'}`);
    if (form !== null && options.format === undefined) {
      return writeCsvRows(out, reportAsRows(made.report), csvColumns, form);
    }
    // Only a report that is read from the live register goes up to the journal's end.
    const isLatest = options.at === undefined && !options.issue && !options.issued;
    await format.write(out, {
      report: made.report,
      language: lang,
      procedures: journal.procedures,
      csv: form ?? PLAIN,
      head: () => (isLatest ? lastHead(journal) : lastHead(journal, made.report.position)),
    });
  };
  const paged = asked === 'text' && form === null && isPaged(options);
  await withJournal(options, 'existing', (journal) =>
    withOutput(output, (out) => report(journal, out), { paged }),
  );
};

const csvColumns: readonly Column<FigureRow>[] = [
  { heading: 'figure', value: ({ figure }) => figure },
  { heading: 'value', value: ({ value }) => value, isNumber: ({ isNumber }) => isNumber },
];

/** Says what differs, a line a figure, or an object for a program. */
const verify = async (file: string, options: GlobalOptions): Promise<number> => {
  const given = readJson('--verify', file);
  return withJournal(options, 'existing', async (journal) => {
    const found = await verifyReport(journal, given, file);
    const { differences, issued } = found;
    const shown = (value: unknown): string => harmlessJson(value);
    await withOutput(options.output, (out) =>
      out(
        options.json
          ? `${shown(found)}\n`
          : differences
              .map(
                ({ figure, was, is }) =>
                  `${figure}: ${shown(was)} in the file, ${shown(is)} anew\n`,
              )
              .join(''),
      ),
    );
    if (differences.length > 0) return EXIT.found;
    tell(
      issued === null ? 'the same; it was not issued' : `the same; issued on ${issued.issuedOn}`,
    );
    return EXIT.done;
  });
};

/** What cannot be asked for together: two formats, and a format of what is compared. */
const refuseTogether = (command: Command, options: GlobalOptions & Options): void => {
  const { format, json, csv, spreadsheet, verify: file } = options;
  const together = (first: string, second: string) =>
    command.error(`error: option '${first}' cannot be used with option '${second}'`);
  if (format !== undefined) {
    if (json && format !== 'json') together(`--format ${format}`, '--json');
    if (csv) together('--csv', '--format');
    if (spreadsheet && format !== 'csv') together('--spreadsheet', `--format ${format}`);
    if (file !== undefined) together('--format', '--verify');
  }
  if (file === undefined) return;
  if (csv) together('--csv', '--verify');
  if (spreadsheet) together('--spreadsheet', '--verify');
};

export const reportCommand: CliCommand = (done) =>
  withCsvOptions(
    new Command('report')
      .addArgument(
        new Argument(
          '[year]',
          'such as 2025, 2025-H1, 2025-Q3 or 2025-02-01..2025-02-28',
        ).argParser(reportDays),
      )
      .option('--at <position>', 'of the journal up to @POSITION', position)
      .addOption(
        new Option(
          '--issue',
          'record that it is issued, and say its position and digest',
        ).conflicts(['issued', 'verify']),
      )
      .addOption(
        new Option('--issued', 'the one that was issued, byte for byte').conflicts([
          'at',
          'verify',
        ]),
      )
      .addOption(
        new Option(
          '--verify <file>',
          'make the report in a file (--json) anew, and compare',
        ).conflicts(['at']),
      )
      .option('--actor <name>', 'who issues it', actorName, 'report')
      .addOption(
        new Option('--format <format>', 'text unless told; csv is tidy, a value a line').choices(
          REPORT_FORMAT_NAMES,
        ),
      ),
  )
    .addHelpText(
      'after',
      `
The position pins the facts, the year pins the day that they are judged by: its 31 December, or
today while it goes on. What goes on after a year, its review, is judged by today. So the same
position and the same day give the same report, byte for byte. An issued report is made again from
the position, the day and the versions that were recorded with it, and ends with 1 when its digest
is another; so does a report in a file that differs from the one made anew.

html is one page that needs no network and nothing beside it; pdf is that page on A4, printed by a
Chromium, Chrome or Edge: the first on the path, or the one that KLACHT_CHROMIUM names.

Examples:
  $ klacht report 2025
  $ klacht report 2025 --at @1200 --json -o report-2025.json
  $ klacht report 2025 --issue --actor eva --json -o report-2025.json
  $ klacht report 2025 --issued --format xlsx -o report-2025.xlsx
  $ klacht report 2025 --format html -o report-2025.html
  $ klacht report 2025 --format pdf -o report-2025.pdf
  $ klacht report 2025 --format csv --spreadsheet --lang nl -o verslag-2025.csv
  $ klacht report --verify report-2025.json`,
    )
    .action(async (days: ReportDays | undefined, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      refuseTogether(command, options);
      const { verify: file } = options;
      if (file !== undefined) return done(await verify(file, options));
      if (days === undefined) command.error("error: missing required argument 'year'");
      return write(days, options);
    });
