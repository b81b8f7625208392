import { Command, Option } from 'commander';
import type { Language } from '@klacht/domain';
import type { OverdueRow } from '@klacht/projections';
import {
  listOverdue,
  overdueOrders,
  type OverdueQuestion,
} from '../../use-cases/work/list-overdue.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import { namingPosition } from '../as-of-option.ts';
import type { CsvOptions } from '../csv.ts';
import type { Column } from '../output.ts';
import { shownIn } from '../../words/shown.ts';
import { withProgress } from '../progress-line.ts';
import { wordsOf } from '../../words/headings.ts';
import { outsideCalendarInWords } from '../../words/outside-calendar-note.ts';
import type { CliCommand } from './command.ts';
import {
  type AsOfOptions,
  askedOf,
  type RowOptions,
  rowsAskedOf,
  withListOptions,
  withRowOptions,
} from './list-options.ts';
import { wholeNumber } from './whole-number.ts';
import { writeList } from './write-list.ts';

type Options = AsOfOptions &
  RowOptions &
  CsvOptions & {
    readonly within: number;
    readonly sort?: NonNullable<OverdueQuestion['sort']>;
  };

export const overdueColumns = (language: Language): readonly Column<OverdueRow>[] => {
  const words = wordsOf(language);
  return [
    { heading: words.number, value: ({ number }) => number, worth: 9 },
    {
      heading: words.sourceNumber,
      worth: 2,
      value: ({ sourceNumber }) => sourceNumber ?? '',
      ifAny: true,
    },
    {
      heading: words.obligation,
      value: ({ kind }) => shownIn(language).kind(kind),
      worth: 8,
      whole: true,
    },
    { heading: words.article, value: ({ article }) => article, worth: 1 },
    { heading: words.due, value: ({ due }) => due, worth: 7 },
    { heading: words.target, value: ({ target }) => target, worth: 3 },
    {
      heading: words.daysLate,
      value: ({ daysLate }) => (daysLate === 0 ? '' : String(daysLate)),
      tone: ({ daysLate }) => (daysLate === 0 ? null : 'overdue'),
      worth: 6,
    },
    { heading: words.officer, value: ({ officer }) => officer ?? '', worth: 5 },
    {
      heading: words.officerWhenDue,
      worth: 2,
      value: ({ officer, officerWhenDue }) =>
        officerWhenDue === officer ? '' : (officerWhenDue ?? ''),
      ifAny: true,
    },
    {
      heading: words.note,
      worth: 2,
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
    withRowOptions(
      new Command('overdue').addOption(
        new Option('--within <days>').argParser(wholeNumber('working days')).default(0),
      ),
      overdueOrders,
    ),
  ).action(async (_, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions & Options>();
    const { within, sort, lang } = options;
    const columns = overdueColumns(lang);
    const asked = {
      ...askedOf(options),
      ...rowsAskedOf(options, columns),
      within,
      ...(sort === undefined ? {} : { sort }),
    };
    await withJournal(options, 'existing', async (journal) => {
      const rows = await namingPosition('--as-of', () =>
        withProgress('register', (onProgress) => listOverdue(journal, { ...asked, onProgress })),
      );
      await writeList(options, rows, columns, csvColumns);
    });
  });
