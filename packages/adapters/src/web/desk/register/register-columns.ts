import type { Language, ObligationState, Procedure } from '@klacht/domain';
import { mostPressingOf, nameIn, type RegisterRow } from '@klacht/projections';
import { harmlessLines } from '../../../ground/harmless.ts';
import {
  isBreach,
  kindsIn,
  ofKinds,
  type StepColumn,
} from '../../../pages/register/register-fields.ts';
import { type Cell, complaint, date, text } from '../../../pages/report/cell.ts';
import { escaped } from '../../../pages/style/escaped.ts';
import { stateMarkup } from '../../../pages/style/state.ts';
import { registerOrders } from '../../../use-cases/list-register.ts';
import { wordsOf } from '../../../words/headings.ts';
import { namesIn } from '../../../words/names.ts';
import { registerPageWords } from '../../../words/register-page-words.ts';
import { subjectNames } from '../../../words/subject-names.ts';

/** The columns that can be chosen, in their order. */
export const COLUMNS = [
  'number',
  'sourceNumber',
  'received',
  'status',
  'target',
  'acknowledge',
  'judge',
  'outcome',
  'subjects',
  'officer',
  'channel',
  'kifid',
  'closed',
] as const;

/** One of {@link COLUMNS}. */
export type ColumnName = (typeof COLUMNS)[number];

/** What is shown where nothing was chosen. */
export const DEFAULT_COLUMNS: readonly ColumnName[] = [
  'number',
  'received',
  'status',
  'target',
  'acknowledge',
  'judge',
  'outcome',
  'subjects',
  'officer',
];

/** A column of the register on the screen, and in a file of what is seen. */
export type ScreenColumn = {
  readonly name: ColumnName;
  readonly heading: string;
  /** What stands there, in words. */
  readonly text: (row: RegisterRow) => string;
  /** The same as markup; its text, escaped, unless told. */
  readonly shown?: (row: RegisterRow) => string;
  /** The same in a workbook; a text unless told. */
  readonly cell?: (row: RegisterRow) => Cell;
};

const timeOf = (day: string): string => ` <time>${escaped(day)}</time>`;

const stepOf = (step: StepColumn, row: RegisterRow) => {
  const own = ofKinds(row, ...kindsIn(step));
  const first = mostPressingOf(own);
  if (first === undefined || first.state === 'void') return null;
  const { state, due } = first;
  const isUndone = state === 'open' || state === 'overdue';
  return { state, due: isUndone ? due : null, wasLate: state === 'open' && own.some(isBreach) };
};

/** The columns of the register in a language, by their names. */
export const screenColumns = (
  language: Language,
  procedures: readonly Procedure[],
): Readonly<Record<ColumnName, ScreenColumn>> => {
  const heads = wordsOf(language);
  const words = registerPageWords(language);
  const names = namesIn(language);
  const subjects = subjectNames(procedures, language);
  const badges = Object.fromEntries(
    Object.entries(names.states).map(([state, name]) => [
      state,
      stateMarkup(state as ObligationState, name),
    ]),
  ) as Readonly<Record<ObligationState, string>>;
  const stepColumn = (name: StepColumn): ScreenColumn => ({
    name,
    heading: heads[name],
    text: (row) => {
      const step = stepOf(name, row);
      if (step === null) return '';
      const { state, due, wasLate } = step;
      return `${wasLate ? `${names.states.late}, ` : ''}${names.states[state]} ${due ?? ''}`.trim();
    },
    shown: (row) => {
      const step = stepOf(name, row);
      if (step === null) return '';
      const { state, due, wasLate } = step;
      return `${wasLate ? badges.late : ''}${badges[state]}${due === null ? '' : timeOf(due)}`;
    },
  });
  const dayColumn = (
    name: ColumnName,
    heading: string,
    day: (row: RegisterRow) => string | null,
  ): ScreenColumn => ({
    name,
    heading,
    text: (row) => day(row) ?? '',
    shown: (row) => {
      const found = day(row);
      return found === null ? '' : timeOf(found);
    },
    cell: (row) => date(day(row) as Parameters<typeof date>[0]),
  });
  return {
    number: {
      name: 'number',
      heading: heads.number,
      text: ({ number }) => number,
      cell: ({ number }) => complaint(number),
    },
    sourceNumber: {
      name: 'sourceNumber',
      heading: heads.sourceNumber,
      text: ({ sourceNumber }) => sourceNumber ?? '',
    },
    received: dayColumn('received', heads.received, ({ receivedOn }) => receivedOn),
    status: {
      name: 'status',
      heading: heads.status,
      text: ({ status, retracted }) => (retracted ? heads.byMistake : names.statuses[status]),
    },
    target: dayColumn('target', words.target, registerOrders.target),
    acknowledge: stepColumn('acknowledge'),
    judge: stepColumn('judge'),
    outcome: {
      name: 'outcome',
      heading: heads.outcome,
      text: ({ outcome }) => (outcome === null ? '' : names.outcomes[outcome]),
    },
    subjects: {
      name: 'subjects',
      heading: heads.subjects,
      text: (row) => row.subjects.map((one) => nameIn(subjects, one)).join(', '),
    },
    officer: { name: 'officer', heading: heads.officer, text: ({ officer }) => officer ?? '' },
    channel: {
      name: 'channel',
      heading: heads.channel,
      text: ({ channel }) => nameIn(names.channels, channel),
    },
    kifid: {
      name: 'kifid',
      heading: heads.kifid,
      text: ({ kifid }) => (kifid === 'none' ? '' : names.kifid[kifid]),
    },
    closed: dayColumn('closed', words.closedOn, ({ closedOn }) => closedOn),
  };
};

/** A cell of the table on the screen, as markup. */
export const shownIn = ({ shown, text: told }: ScreenColumn, row: RegisterRow): string =>
  shown === undefined ? escaped(harmlessLines(told(row))) : shown(row);

/** A cell of the table in a workbook. */
export const cellIn = ({ cell, text: told }: ScreenColumn, row: RegisterRow): Cell =>
  cell === undefined ? text(told(row)) : cell(row);

const folded = (told: string): string =>
  told.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether a text stands in a complaint's number, or in the one that it had before, whatever the case. */
export const isNumbered = (wanted: string): ((row: RegisterRow) => boolean) => {
  const looked = folded(wanted);
  return ({ number, sourceNumber }) =>
    folded(number).includes(looked) || folded(sourceNumber ?? '').includes(looked);
};
