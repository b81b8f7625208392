import type {
  KifidWindow,
  Language,
  ObligationKind,
  ObligationState,
  Role,
  Status,
} from '@klacht/domain';
import {
  type MeasureRow,
  namesOf as recordedNamesOf,
  type OverdueRow,
  type RecommendationRow,
  type RegisterRow,
  type Steps,
} from '@klacht/projections';

/** Stands for a personal text that is not shown. */
type Mark = 'sealed' | 'erased' | 'hidden';

type OwnNames = {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly states: Readonly<Record<ObligationState, string>>;
  /** Of a complaint's obligations and of a review's, and of the steps of a report. */
  readonly kinds: Readonly<Record<ObligationKind | OverdueRow['kind'] | keyof Steps, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  /** Where a complaint stands at Kifid, and the time in which it can be put there. */
  readonly kifid: Readonly<Record<RegisterRow['kifid'] | KifidWindow['state'], string>>;
  readonly decisions: Readonly<Record<NonNullable<RecommendationRow['decision']>, string>>;
  readonly measures: Readonly<Record<MeasureRow['kind'], string>>;
  readonly marks: Readonly<Record<Mark, string>>;
};

type RecordedNames = ReturnType<typeof recordedNamesOf>;

export type Names = Omit<RecordedNames, keyof OwnNames> & OwnNames;

const [EN, NL] = [recordedNamesOf('en'), recordedNamesOf('nl')];

const NAMES: Readonly<Record<Language, Names>> = {
  en: {
    ...EN,
    statuses: {
      received: 'received',
      'awaiting-information': 'awaiting information',
      admissible: 'admissible',
      inadmissible: EN.outcomes.inadmissible,
      judged: 'judged',
      withdrawn: 'withdrawn',
    },
    states: {
      open: 'open',
      met: 'in time',
      late: 'late',
      overdue: 'overdue',
      void: 'not applicable',
    },
    kinds: {
      ...EN.kinds,
      discuss: 'discuss the report',
      'carry-out': 'carry out the recommendation',
      investigation: 'investigate',
    },
    roles: {
      officer: 'officer',
      employee: 'employee',
      compliance: 'compliance',
      auditor: 'auditor',
      complainant: 'complainant',
    },
    kifid: {
      none: 'not put to Kifid',
      escalated: 'put to Kifid',
      ruled: 'ruled',
      'not-yet': 'not open yet',
      open: 'open',
      used: 'used',
      'used-outside': 'used outside the time for it',
      closed: 'closed',
    },
    decisions: { adopted: 'adopted', declined: 'declined' },
    measures: { 'procedure-change': 'change of procedure', training: 'training', other: 'other' },
    marks: { sealed: '[sealed]', erased: '[erased]', hidden: '[hidden]' },
  },
  nl: {
    ...NL,
    statuses: {
      received: 'ontvangen',
      'awaiting-information': 'wacht op informatie',
      admissible: 'ontvankelijk',
      inadmissible: NL.outcomes.inadmissible,
      judged: 'beoordeeld',
      withdrawn: 'ingetrokken',
    },
    states: {
      open: 'open',
      met: 'op tijd',
      late: 'te laat',
      overdue: 'termijn verstreken',
      void: 'niet van toepassing',
    },
    kinds: {
      ...NL.kinds,
      discuss: 'verslag bespreken',
      'carry-out': 'aanbeveling uitvoeren',
      investigation: 'onderzoeken',
    },
    roles: {
      officer: 'klachtenfunctionaris',
      employee: 'medewerker',
      compliance: 'compliance',
      auditor: 'auditor',
      complainant: 'klager',
    },
    kifid: {
      none: 'niet voorgelegd',
      escalated: 'voorgelegd',
      ruled: 'uitspraak',
      'not-yet': 'nog niet open',
      open: 'open',
      used: 'gebruikt',
      'used-outside': 'buiten de termijn gebruikt',
      closed: 'gesloten',
    },
    decisions: { adopted: 'overgenomen', declined: 'afgewezen' },
    measures: {
      'procedure-change': 'wijziging van de procedure',
      training: 'training',
      other: 'anders',
    },
    marks: {
      sealed: '[verzegeld]',
      erased: '[gewist]',
      hidden: '[niet zichtbaar voor deze rol]',
    },
  },
};

/**
 * The names that people have for everything that has a name for programs.
 *
 * @example
 * namesIn('nl').states.overdue; // 'termijn verstreken'
 */
export const namesIn = (language: Language): Names => NAMES[language];
