import { Command, Option } from 'commander';
import { dayInWords, type Language } from '@klacht/domain';
import type { ChangedStep, WhatIf } from '@klacht/projections';
import { tryRules } from '../../use-cases/report/try-rules.ts';
import { DEPARTURE_NAMES } from '../../words/departure-names.ts';
import { wordsOf } from '../../words/headings.ts';
import { shownIn } from '../../words/shown.ts';
import { whatIfWords } from '../../words/what-if-words.ts';
import { type GlobalOptions, nowOf, proceduresOf, withJournal } from '../context.ts';
import { type CsvOptions, csvFormOf, withCsvOptions, writeCsvRows } from '../csv.ts';
import { type Column, type Write, withOutput } from '../output.ts';
import { writeTable } from '../write-table.ts';
import { harmlessJson } from '../../ground/harmless.ts';
import { withProgress } from '../progress-line.ts';
import type { CliCommand } from './command.ts';
import { type ReportDays, reportDays } from './report-period.ts';

type Options = CsvOptions & {
  readonly year: ReportDays;
  readonly insteadOf?: readonly string[];
};

/** The rules of the journal stand in for `--procedure`, which names the rules to try. */
const ofJournal = (options: GlobalOptions & Options): GlobalOptions => {
  const { procedure: _tried, insteadOf, ...rest } = options;
  return insteadOf === undefined ? rest : { ...rest, procedure: insteadOf };
};

const FIELDS = [
  'number',
  'complaintId',
  'officer',
  'kind',
  'change',
  'source',
  'sourceNumber',
] as const;
const SIDES = ['was', 'would'] as const;
const HELD = ['due', 'state', 'metOn', 'days'] as const;

const csvColumns: readonly Column<ChangedStep>[] = [
  ...FIELDS.map((field) => ({
    heading: field,
    value: (row: ChangedStep) => row[field] ?? '',
  })),
  ...SIDES.flatMap((side) =>
    HELD.map((field) => ({
      heading: `${side}.${field}`,
      value: (row: ChangedStep) => String(row[side]?.[field] ?? ''),
    })),
  ),
];

const changedColumns = (language: Language): readonly Column<ChangedStep>[] => {
  const words = wordsOf(language);
  const { step, dueNow, dueThen, done, days, result, change } = whatIfWords(language);
  const shown = shownIn(language);
  return [
    { heading: words.number, value: ({ number }) => number },
    { heading: words.sourceNumber, value: ({ sourceNumber }) => sourceNumber ?? '', ifAny: true },
    { heading: step, value: ({ kind }) => shown.kind(kind) },
    { heading: dueNow, value: ({ was }) => was?.due ?? '' },
    { heading: dueThen, value: ({ would }) => would?.due ?? '' },
    { heading: done, value: ({ was, would }) => would?.metOn ?? was?.metOn ?? '' },
    { heading: days, value: ({ would }) => String(Math.max(0, would?.days ?? 0)) },
    { heading: result, value: (row) => change[row.change] },
    { heading: words.officer, value: ({ officer }) => officer ?? '' },
  ];
};

/** Whether it comes to something else, and not only to another date. */
const turns = ({ change }: ChangedStep): boolean =>
  change !== 'still-late' && change !== 'still-in-time';

type SideBySide = readonly [name: string, ...figures: readonly string[]];

const columnsOf = (headings: readonly string[]): readonly Column<SideBySide>[] =>
  headings.map((heading, index) => ({ heading, value: (row) => row[index] ?? '' }));

const beside = (was: number, would: number): string =>
  was === would ? String(was) : `${was} → ${would}`;

const writeText = async (
  write: Write,
  room: number,
  tried: WhatIf,
  language: Language,
): Promise<void> => {
  const words = whatIfWords(language);
  const shown = shownIn(language);
  const { from, to, asOf, under, steps, findings, changed } = tried;
  if (under.length === 0) return write(`${words.noComplaints}\n`);
  const inWords = (day: typeof from) => dayInWords(day, 'date', language);
  const title = { from: inWords(from), to: inWords(to), asOf: inWords(asOf), under };
  await write(`${words.title(title)}\n\n`);
  const rows = (Object.keys(steps) as (keyof typeof steps)[])
    .map((kind): SideBySide => {
      const { was, would } = steps[kind];
      return [
        shown.kind(kind),
        beside(was.inTime, would.inTime),
        beside(was.late, would.late),
        beside(was.overdue, would.overdue),
      ];
    })
    .filter(([, ...figures]) => figures.some((figure) => figure !== '0'));
  const { step, inTime, late, overdue } = words;
  await writeTable(write, rows, columnsOf([step, inTime, late, overdue]), { room, language });
  if (findings.length > 0) {
    const names = DEPARTURE_NAMES[language] as Readonly<Record<string, string>>;
    const found = findings.map(({ code, was, would }): SideBySide => [
      names[code] ?? code,
      beside(was, would),
    ]);
    await write('\n');
    await writeTable(write, found, columnsOf([words.finding, words.times]), { room, language });
  }
  const turned = changed.filter(turns);
  await write('\n');
  if (turned.length === 0) await write(`${words.nothingTurns}\n`);
  else await writeTable(write, turned, changedColumns(language), { room, language });
  const rest = changed.length - turned.length;
  if (rest > 0) await write(`${words.others(rest)}\n`);
};

export const whatIfCommand: CliCommand = () =>
  withCsvOptions(
    new Command('what-if')
      .addOption(new Option('--year <period>').argParser(reportDays).makeOptionMandatory())
      .addOption(
        new Option('--instead-of <file>').argParser(
          (file, files: readonly string[] | undefined) => [...(files ?? []), file],
        ),
      ),
  ).action(async (_, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions & Options>();
    if (options.procedure === undefined) {
      command.error("error: required option '--procedure <file>', the rules to try, not specified");
    }
    const under = proceduresOf(options);
    const { year: days, lang, output } = options;
    await withJournal(ofJournal(options), 'existing', async (journal) => {
      const tried = await withProgress('register', (onProgress) =>
        tryRules(journal, { ...days, under, now: nowOf(options), onProgress }),
      );
      await withOutput(output, async (write, room) => {
        if (options.json) return write(`${harmlessJson(tried)}\n`);
        const form = csvFormOf(options, lang);
        if (form !== null) return writeCsvRows(write, tried.changed, csvColumns, form);
        return writeText(write, room, tried, lang);
      });
    });
  });
