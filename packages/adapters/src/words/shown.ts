import type { KifidWindow, Language, ObligationState, Procedure } from '@klacht/domain';
import type { OverdueRow, RegisterRow } from '@klacht/projections';
import { dossierWords } from './dossier-words.ts';
import { REPORT_WORDS } from './report-words.ts';
import { subjectNames } from './subject-names.ts';

/** How what is recorded reads in a table. */
type Shown = {
  readonly status: (status: RegisterRow['status']) => string;
  readonly outcome: (outcome: NonNullable<RegisterRow['outcome']>) => string;
  readonly kind: (kind: OverdueRow['kind']) => string;
  readonly state: (state: ObligationState) => string;
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
  kifid: itself,
  subjects: () => (subjects) => subjects.join(', '),
};

const KIFID_NL = {
  none: 'niet voorgelegd',
  escalated: 'voorgelegd',
  ruled: 'uitspraak',
  'not-yet': 'nog niet open',
  open: 'open',
  used: 'gebruikt',
  'used-outside': 'buiten de termijn gebruikt',
  closed: 'gesloten',
} as const;

const { statuses, outcomes, states } = dossierWords('nl');

const KINDS_NL = {
  ...REPORT_WORDS.nl.kinds,
  discuss: 'verslag bespreken',
  'carry-out': 'aanbeveling uitvoeren',
} as const;

const NL: Shown = {
  status: (status) => statuses[status],
  outcome: (outcome) => outcomes[outcome],
  kind: (kind) => KINDS_NL[kind],
  state: (state) => states[state],
  kifid: (kifid) => KIFID_NL[kifid],
  subjects: (procedures) => {
    const names = subjectNames(procedures, 'nl');
    return (subjects) => subjects.map((subject) => names[subject] ?? subject).join(', ');
  },
};

/**
 * What a table shows for the names that are recorded: in English those names, so that what is read
 * can be given to an option; in Dutch the words of the dossier.
 */
export const shownIn = (language: Language): Shown => ({ en: EN, nl: NL })[language];
