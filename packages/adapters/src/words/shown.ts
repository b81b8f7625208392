import type { KifidWindow, Language, ObligationState, Procedure } from '@klacht/domain';
import { type ChangedStep, nameIn, type OverdueRow, type RegisterRow } from '@klacht/projections';
import { namesIn } from './names.ts';
import { subjectNames } from './subject-names.ts';

/** How what is recorded reads in a table. */
type Shown = {
  readonly status: (status: RegisterRow['status']) => string;
  readonly outcome: (outcome: NonNullable<RegisterRow['outcome']>) => string;
  readonly kind: (kind: OverdueRow['kind'] | ChangedStep['kind']) => string;
  readonly state: (state: ObligationState) => string;
  /** In the fewest words, under the heading of its step. */
  readonly stateBriefly: (state: ObligationState) => string;
  readonly kifid: (kifid: RegisterRow['kifid'] | KifidWindow['state']) => string;
  readonly subjects: (procedures: readonly Procedure[]) => (subjects: readonly string[]) => string;
};

const itself = (name: string): string => name;

/** The names that options and JSON have. */
const EN: Shown = {
  status: itself,
  outcome: itself,
  kind: itself,
  state: itself,
  stateBriefly: itself,
  kifid: itself,
  subjects: () => (subjects) => subjects.join(', '),
};

const { statuses, outcomes, states, kinds, kifid } = namesIn('nl');

const BRIEF_STATES = { ...states, overdue: 'verstreken', void: 'n.v.t.' };

const NL: Shown = {
  status: (status) => statuses[status],
  outcome: (outcome) => outcomes[outcome],
  kind: (kind) => kinds[kind],
  state: (state) => states[state],
  stateBriefly: (state) => BRIEF_STATES[state],
  kifid: (state) => kifid[state],
  subjects: (procedures) => {
    const names = subjectNames(procedures, 'nl');
    return (subjects) => subjects.map((subject) => nameIn(names, subject)).join(', ');
  },
};

/**
 * The words of a table for recorded names. In English these are the recorded names, so that they
 * can be given to an option. In Dutch they are the names of {@link namesIn}.
 */
export const shownIn = (language: Language): Shown => ({ en: EN, nl: NL })[language];
