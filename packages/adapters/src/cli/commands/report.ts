import { randomUUID } from 'node:crypto';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { isKlachtError } from '@klacht/domain';
import type { CoverProof } from '../../pages/report/signed-head.ts';
import { toldWords } from '../../words/told-words.ts';
import { harmlessJson } from '../../ground/harmless.ts';
import { type FigureRow, reportAsRows } from '../../pages/report-as-rows.ts';
import { type Issued, issuedReport, issueReport } from '../../use-cases/report/issue-report.ts';
import { lastHead, proofAt } from '../../use-cases/opening/last-head.ts';
import { makeReport } from '../../use-cases/report/make-report.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { verifyReport } from '../../use-cases/report/verify-report.ts';
import { differenceLines } from '../difference-lines.ts';
import { clockFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { namingPosition } from '../as-of-option.ts';
import { EXIT } from '../exit.ts';
import { readJson } from '../../ground/input-file.ts';
import { type CsvOptions, csvFormOf, PLAIN, withCsvOptions, writeCsvRows } from '../csv.ts';
import { type Column, expectNoTerminal, withOutput, type Write } from '../output.ts';
import { isPaged } from '../pager.ts';
import { withProgress } from '../progress-line.ts';
import { tell } from '../tell.ts';
import { fromVariable } from '../from-variable.ts';
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
  readonly tree?: true;
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
    if ('digest' in made) {
      tell(toldWords(lang).issued(made.position, made.digest ?? null));
    }
    if (form !== null && options.format === undefined) {
      return writeCsvRows(out, reportAsRows(made.report), csvColumns, form);
    }
    const { at, issue, issued, tree } = options;
    const hasTree = (issue ?? issued ?? tree) === true;
    // Only a report that is read from the live register goes up to the journal's end.
    const isLatest = at === undefined && !hasTree;
    const proof = async (): Promise<CoverProof> => {
      if (isLatest) return lastHead(journal);
      const proved = await proofAt(journal, made.report.position);
      return hasTree ? proved : { ...proved, tree: null };
    };
    await format.write(out, {
      report: made.report,
      language: lang,
      procedures: journal.procedures,
      csv: form ?? PLAIN,
      head: proof,
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

/** The report in a file; of a page or a sheet is said what can be compared instead. */
const givenIn = (file: string, { lang }: GlobalOptions): unknown => {
  try {
    return readJson('--verify', file);
  } catch (error) {
    const isOther =
      isKlachtError(error) && (error.code === 'invalid-json' || error.code === 'not-utf8');
    if (isOther) tell(toldWords(lang).verifiedAsJson);
    throw error;
  }
};

/** Says what differs, the first of each part, or an object with all of it for a program. */
const verify = async (file: string, options: GlobalOptions): Promise<number> => {
  const given = givenIn(file, options);
  const words = toldWords(options.lang);
  return withJournal(options, 'existing', async (journal) => {
    const found = await verifyReport(journal, given, file);
    const { differences, issued } = found;
    await withOutput(options.output, (out) =>
      out(
        options.json
          ? `${harmlessJson(found)}\n`
          : differenceLines(differences, options.lang)
              .map((line) => `${line}\n`)
              .join(''),
      ),
    );
    if (differences.length > 0) return EXIT.found;
    tell(words.same(issued?.issuedOn ?? null));
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
      .addArgument(new Argument('[year]').argParser(reportDays))
      .addOption(new Option('--at <position>').argParser(position))
      .addOption(new Option('--issue').conflicts(['issued', 'verify']))
      .addOption(new Option('--issued').conflicts(['at', 'verify']))
      .option('--tree')
      .addOption(new Option('--verify <file>').conflicts(['at', 'tree']))
      .addOption(
        fromVariable(
          'KLACHT_ACTOR',
          new Option('--actor <name>').argParser(actorName).default('report'),
        ),
      )
      .addOption(new Option('--format <format>').choices(REPORT_FORMAT_NAMES)),
  ).action(async (days: ReportDays | undefined, _, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions & Options>();
    refuseTogether(command, options);
    const { verify: file } = options;
    if (file !== undefined) return done(await verify(file, options));
    if (days === undefined) command.error("error: missing required argument 'year'");
    return write(days, options);
  });
