import { type Language, obligationKind, type ObligationState } from '@klacht/domain';
import { mostPressingOf, type RegisterRow } from '@klacht/projections';
import { STEP_WORDS } from '../../words/step-words.ts';
import { shownIn } from '../../words/shown.ts';

type Kind = RegisterRow['obligations'][number]['kind'];

/** A column that tells how far a step is. */
export type StepColumn = 'acknowledge' | 'judge';

/** The obligations of some kinds. */
export const ofKinds = ({ obligations }: RegisterRow, ...kinds: readonly Kind[]) =>
  obligations.filter(({ kind }) => kinds.includes(kind));

/** Whether it was missed, or was done late. */
export const isBreach = ({ state }: RegisterRow['obligations'][number]): boolean =>
  state === 'late' || state === 'overdue';

/**
 * The most pressing state, and whether a step before it was late.
 *
 * @param shown the words for a state
 */
const stateAndDueBy =
  (language: Language, shown: (state: ObligationState) => string, kinds: readonly Kind[]) =>
  (row: RegisterRow): string => {
    const obligations = ofKinds(row, ...kinds);
    const first = mostPressingOf(obligations);
    if (first === undefined) return '';
    const { state, due } = first;
    if (first.notKept === true) return STEP_WORDS[language].notKept;
    if (state === 'overdue') return `${shown(state)} ${due}`;
    if (state !== 'open') return shown(state);
    return `${obligations.some(isBreach) ? `${shown('late')}, ` : ''}${shown(state)} ${due}`;
  };

/** The most pressing state, and whether a step before it was late. */
export const stateAndDue = (language: Language, ...kinds: readonly Kind[]) =>
  stateAndDueBy(language, shownIn(language).state, kinds);

/** The same in the fewest words. */
export const stateAndDueBriefly = (language: Language, ...kinds: readonly Kind[]) =>
  stateAndDueBy(language, shownIn(language).stateBriefly, kinds);

/** Whether what a column tells was missed, or was done late. */
export const toneOf =
  (...kinds: readonly Kind[]) =>
  (row: RegisterRow): 'overdue' | 'late' | null => {
    const obligations = ofKinds(row, ...kinds);
    const states = new Set(obligations.map(({ state }) => state));
    if (states.has('overdue')) return 'overdue';
    return states.has('late') ? 'late' : null;
  };

/** The column of the table that tells a kind; null where only the CSV has room for it. */
const COLUMN_OF: Readonly<Record<Kind, StepColumn | null>> = {
  acknowledge: 'acknowledge',
  'request-information': null,
  judge: 'judge',
  'judge-by-announced-date': 'judge',
  'judge-reopened': 'judge',
  progress: null,
};

/** The kinds that a column tells. */
export const kindsIn = (column: StepColumn): readonly Kind[] =>
  obligationKind.options.filter((kind) => COLUMN_OF[kind] === column);

const FIELDS = [
  'number',
  'complaintId',
  'status',
  'channel',
  'receivedOn',
  'acknowledgedOn',
  'admissible',
  'judgedOn',
  'outcome',
  'officer',
  'delayedTo',
  'kifid',
  'closedOn',
  'retracted',
] as const satisfies readonly (keyof RegisterRow)[];

/** A column of the register as a program reads it, the same in every language. */
export type RegisterField = {
  readonly heading: string;
  readonly value: (row: RegisterRow) => string;
};

/** Of each kind the most pressing obligation, and the number of breaches. */
const told = (row: RegisterRow) =>
  new Map(
    obligationKind.options.map((kind) => {
      const obligations = ofKinds(row, kind);
      return [
        kind,
        { first: mostPressingOf(obligations), breaches: obligations.filter(isBreach).length },
      ] as const;
    }),
  );

/** What was asked last: the cells of a row ask it in turn. */
let last: { readonly row: RegisterRow; readonly told: ReturnType<typeof told> } | null = null;

const toldOf = (row: RegisterRow, kind: Kind) => {
  if (last?.row !== row) last = { row, told: told(row) };
  return last.told.get(kind);
};

/**
 * A cell for each field, and for each kind the most pressing obligation and the number of breaches.
 */
export const registerFields: readonly RegisterField[] = [
  ...FIELDS.map((field) => ({
    heading: field,
    value: (row: RegisterRow) => String(row[field] ?? ''),
  })),
  { heading: 'subjects', value: ({ subjects }) => subjects.join('; ') },
  ...obligationKind.options.flatMap((kind) => [
    ...(['due', 'target', 'state', 'metOn'] as const).map((field) => ({
      heading: `${kind}.${field}`,
      value: (row: RegisterRow) => toldOf(row, kind)?.first?.[field] ?? '',
    })),
    {
      heading: `${kind}.breaches`,
      value: (row: RegisterRow) => String(toldOf(row, kind)?.breaches ?? 0),
    },
  ]),
  { heading: 'source', value: ({ source }) => source ?? '' },
  { heading: 'sourceNumber', value: ({ sourceNumber }) => sourceNumber ?? '' },
];
