import { Command, Option } from 'commander';
import type { Language } from '@klacht/domain';
import { nameIn, type RetentionRow } from '@klacht/projections';
import { listRetention } from '../../use-cases/privacy/list-retention.ts';
import { wordsOf } from '../../words/headings.ts';
import { namesIn } from '../../words/names.ts';
import { outsideCalendarInWords } from '../../words/outside-calendar-note.ts';
import { retentionWords } from '../../words/retention-words.ts';
import { namingPosition } from '../as-of-option.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import type { CsvOptions } from '../csv.ts';
import type { Column } from '../output.ts';
import { withProgress } from '../progress-line.ts';
import type { CliCommand } from './command.ts';
import {
  type AsOfOptions,
  askedOf,
  type WideOptions,
  withListOptions,
  withWide,
} from './list-options.ts';
import { wholeNumber } from './whole-number.ts';
import { writeList } from './write-list.ts';

type Options = AsOfOptions & CsvOptions & WideOptions & { readonly within: number };

const keptByOf = ({ keptBy }: RetentionRow, language: Language): string =>
  keptBy === null ? '' : nameIn(namesIn(language).keeping, keptBy);

const retentionColumns = (language: Language): readonly Column<RetentionRow>[] => {
  const words = wordsOf(language);
  const { state, person, since, headings } = retentionWords(language);
  return [
    { heading: words.number, value: ({ number }) => number, worth: 9 },
    {
      heading: words.sourceNumber,
      value: ({ sourceNumber }) => sourceNumber ?? '',
      ifAny: true,
      worth: 2,
    },
    { heading: headings.toDo, value: (row) => state(row.state), worth: 8, whole: true },
    {
      heading: headings.who,
      worth: 5,
      whole: true,
      value: (row) => (row.person === null ? '' : person(row.person)),
      ifAny: true,
    },
    {
      heading: headings.requested,
      value: ({ requestedOn }) => requestedOn ?? '',
      ifAny: true,
      worth: 3,
    },
    { heading: words.due, value: ({ due }) => due ?? '', ifAny: true, worth: 7 },
    { heading: words.target, value: ({ target }) => target ?? '', ifAny: true, worth: 1 },
    {
      heading: words.daysLate,
      value: ({ daysLate }) => (daysLate === 0 ? '' : String(daysLate)),
      ifAny: true,
      worth: 4,
    },
    { heading: headings.keptBy, value: (row) => keptByOf(row, language), whole: true, worth: 2 },
    { heading: headings.until, value: ({ until }) => until ?? '', worth: 6 },
    {
      heading: headings.holds,
      worth: 3,
      value: ({ holds }) => holds.map(({ ground, placedOn }) => since(ground, placedOn)).join('; '),
      ifAny: true,
    },
    {
      heading: words.note,
      worth: 1,
      value: ({ outsideCalendar }) => outsideCalendarInWords([outsideCalendar], language),
      ifAny: true,
    },
  ];
};

const FIELDS = [
  'number',
  'complaintId',
  'state',
  'person',
  'requestedOn',
  'due',
  'target',
  'daysLate',
  'keptBy',
  'until',
  'source',
  'sourceNumber',
  'outsideCalendar',
] as const satisfies readonly (keyof RetentionRow)[];

const csvColumns: readonly Column<RetentionRow>[] = [
  ...FIELDS.map((field) => ({
    heading: field,
    value: (row: RetentionRow) => String(row[field] ?? ''),
  })),
  {
    heading: 'holds',
    value: ({ holds }) => holds.map(({ ground, placedOn }) => `${placedOn} ${ground}`).join('; '),
  },
];

export const retentionCommand: CliCommand = () =>
  withListOptions(
    withWide(
      new Command('retention').addOption(
        new Option('--within <days>').argParser(wholeNumber('days')).default(0),
      ),
    ),
  ).action(async (_, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions & Options>();
    const { within, lang } = options;
    const asked = { ...askedOf(options), within };
    await withJournal(options, 'existing', async (journal) => {
      const rows = await namingPosition('--as-of', () =>
        withProgress('register', (onProgress) => listRetention(journal, { ...asked, onProgress })),
      );
      await writeList(options, rows, retentionColumns(lang), csvColumns);
    });
  });
