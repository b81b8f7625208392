import { Command } from 'commander';
import type { Language } from '@klacht/domain';
import type { OverdueRow } from '@klacht/projections';
import { listOverdue } from '../../use-cases/list-overdue.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import { namingPosition } from '../as-of-option.ts';
import { type CsvOptions, csvFormOf, writeCsvRows } from '../csv.ts';
import { type Column, withOutput, writeJsonRows, writeTable } from '../output.ts';
import { shownIn } from '../../words/shown.ts';
import { withProgress } from '../progress-line.ts';
import { wordsOf } from '../../words/headings.ts';
import { outsideCalendarInWords } from '../../words/outside-calendar-note.ts';
import type { CliCommand } from './command.ts';
import { type AsOfOptions, askedOf, withListOptions } from './list-options.ts';
import { wholeNumber } from './whole-number.ts';

type Options = AsOfOptions & CsvOptions & { readonly within: number; readonly officer?: string };

export const overdueColumns = (language: Language): readonly Column<OverdueRow>[] => {
  const words = wordsOf(language);
  return [
    { heading: words.number, value: ({ number }) => number },
    {
      heading: words.sourceNumber,
      value: ({ sourceNumber }) => sourceNumber ?? '',
      ifAny: true,
    },
    { heading: words.obligation, value: ({ kind }) => shownIn(language).kind(kind) },
    { heading: words.article, value: ({ article }) => article },
    { heading: words.due, value: ({ due }) => due },
    { heading: words.target, value: ({ target }) => target },
    { heading: words.daysLate, value: ({ daysLate }) => (daysLate === 0 ? '' : String(daysLate)) },
    { heading: words.officer, value: ({ officer }) => officer ?? '' },
    {
      heading: words.officerWhenDue,
      value: ({ officer, officerWhenDue }) =>
        officerWhenDue === officer ? '' : (officerWhenDue ?? ''),
      ifAny: true,
    },
    {
      heading: words.note,
      value: ({ outsideCalendar }) => outsideCalendarInWords([outsideCalendar], language),
      ifAny: true,
    },
  ];
};

const FIELDS = [
  'number',
  'complaintId',
  'kind',
  'article',
  'due',
  'target',
  'daysLate',
  'officer',
  'officerWhenDue',
  'source',
  'sourceNumber',
  'outsideCalendar',
] as const satisfies readonly (keyof OverdueRow)[];

const csvColumns: readonly Column<OverdueRow>[] = FIELDS.map((field) => ({
  heading: field,
  value: (row) => String(row[field] ?? ''),
}));

export const overdueCommand: CliCommand = () =>
  withListOptions(
    new Command('overdue')
      .option(
        '--within <days>',
        'also what has its target within so many working days',
        wholeNumber('working days'),
        0,
      )
      .option('--officer <name>', 'only what this person handles, or owns'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ klacht overdue --within 5 --officer anna
  $ klacht overdue --as-of 2025-12-31 --json`,
    )
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const { within, officer, lang } = options;
      const asked = {
        ...askedOf(options),
        within,
        ...(officer === undefined ? {} : { officer }),
      };
      await withJournal(options, 'existing', async (journal) => {
        const rows = await namingPosition('--as-of', () =>
          withProgress('register', (onProgress) => listOverdue(journal, { ...asked, onProgress })),
        );
        await withOutput(options.output, async (write, room) => {
          if (options.json) return writeJsonRows(write, rows);
          const form = csvFormOf(options, lang);
          if (form !== null) return writeCsvRows(write, rows, csvColumns, form);
          return writeTable(write, rows, overdueColumns(lang), room);
        });
      });
    });
