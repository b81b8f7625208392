import { Command, Option } from 'commander';
import type { Language, Procedure } from '@klacht/domain';
import type { RegisterRow } from '@klacht/projections';
import {
  kindsIn,
  registerFields,
  stateAndDue,
  stateAndDueBriefly,
  toneOf,
} from '../../pages/register/register-fields.ts';
import { toldWords } from '../../words/told-words.ts';
import {
  listRegister,
  registerOrders,
  type RegisterQuestion,
} from '../../use-cases/list-register.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import { namingPosition } from '../as-of-option.ts';
import type { CsvOptions } from '../csv.ts';
import type { Column } from '../output.ts';
import { namesIn } from '../../words/names.ts';
import { shownIn } from '../../words/shown.ts';
import { withProgress } from '../progress-line.ts';
import { tell } from '../tell.ts';
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
import { writeList } from './write-list.ts';

type Options = AsOfOptions &
  RowOptions &
  CsvOptions & {
    readonly status?: RegisterRow['status'];
    readonly subject?: string;
    readonly sort?: RegisterQuestion['sort'];
  };

export const registerColumns = (
  language: Language,
  procedures: readonly Procedure[],
): readonly Column<RegisterRow>[] => {
  const words = wordsOf(language);
  const shown = shownIn(language);
  const named = shown.subjects(procedures);
  return [
    { heading: words.number, value: ({ number }) => number, worth: 9 },
    {
      heading: words.sourceNumber,
      value: ({ sourceNumber }) => sourceNumber ?? '',
      ifAny: true,
      worth: 3,
    },
    { heading: words.received, value: ({ receivedOn }) => receivedOn, worth: 5 },
    {
      heading: words.status,
      worth: 8,
      value: ({ status, retracted }) => (retracted ? words.byMistake : shown.status(status)),
    },
    {
      heading: words.acknowledge,
      value: stateAndDue(language, ...kindsIn('acknowledge')),
      brief: stateAndDueBriefly(language, ...kindsIn('acknowledge')),
      tone: toneOf(...kindsIn('acknowledge')),
      worth: 6,
      whole: true,
    },
    {
      heading: words.judge,
      value: stateAndDue(language, ...kindsIn('judge')),
      brief: stateAndDueBriefly(language, ...kindsIn('judge')),
      tone: toneOf(...kindsIn('judge')),
      worth: 7,
      whole: true,
    },
    {
      heading: words.outcome,
      worth: 3,
      value: ({ outcome }) => (outcome === null ? '' : shown.outcome(outcome)),
    },
    {
      heading: words.kifid,
      value: ({ kifid }) => (kifid === 'none' ? '' : shown.kifid(kifid)),
      worth: 2,
    },
    { heading: words.subjects, value: ({ subjects }) => named(subjects), worth: 1 },
    { heading: words.officer, value: ({ officer }) => officer ?? '', worth: 4 },
    {
      heading: words.note,
      worth: 2,
      value: ({ obligations }) =>
        outsideCalendarInWords(
          obligations.map(({ outsideCalendar }) => outsideCalendar),
          language,
        ),
      ifAny: true,
    },
  ];
};

/**
 * Tells that no procedure has a subject, where no complaint has it either. Complaints of an
 * imported register have subjects of their own.
 */
function* tellingUnknown<Row>(
  rows: Iterable<Row>,
  subject: string | undefined,
  procedures: readonly Procedure[],
  language: Language,
): Generator<Row, void, undefined> {
  let isEmpty = true;
  for (const row of rows) {
    isEmpty = false;
    yield row;
  }
  const known = new Set(procedures.flatMap(({ subjects }) => Object.keys(subjects)));
  if (!isEmpty || subject === undefined || known.has(subject)) return;
  tell(toldWords(language).unknownSubject(subject, [...known]));
}

const questionOf = (options: Options): Omit<RegisterQuestion, 'now'> => {
  const { status, subject, sort } = options;
  return {
    ...(status === undefined ? {} : { status }),
    ...(subject === undefined ? {} : { subject }),
    ...(sort === undefined ? {} : { sort }),
  };
};

export const registerCommand: CliCommand = () =>
  withListOptions(
    withRowOptions(
      new Command('register')
        .addOption(new Option('--status <status>').choices(Object.keys(namesIn('en').statuses)))
        .option('--subject <subject>'),
      Object.keys(registerOrders),
    ),
  ).action(async (_, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions & Options>();
    const { subject, lang } = options;
    const asked = { ...askedOf(options), ...questionOf(options) };
    await withJournal(options, 'existing', async (journal) => {
      const { procedures } = journal;
      const columns = registerColumns(lang, procedures);
      const wanted = { ...asked, ...rowsAskedOf(options, columns) };
      const found = await namingPosition('--as-of', () =>
        withProgress('register', (onProgress) => listRegister(journal, { ...wanted, onProgress })),
      );
      const rows = tellingUnknown(found, subject, procedures, lang);
      await writeList(options, rows, columns, registerFields);
    });
  });
