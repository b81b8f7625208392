import type {
  Language,
  ObligationKind,
  ObligationState,
  Outcome,
  Role,
  Status,
} from '@klacht/domain';
import { namesOf } from '@klacht/projections';

type Words = {
  readonly title: string;
  readonly facts: Readonly<
    Record<
      'status' | 'outcome' | 'received' | 'channel' | 'subjects' | 'officer' | 'procedure' | 'id',
      string
    >
  >;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly channels: Readonly<Record<'email' | 'form' | 'letter' | 'other', string>>;
  readonly timeline: string;
  readonly columns: readonly string[];
  readonly estimated: string;
  readonly left: (count: number) => string;
  readonly deadlines: string;
  readonly kinds: Readonly<Record<ObligationKind, string>>;
  readonly states: Readonly<Record<ObligationState, string>>;
  readonly due: (due: string, target: string) => string;
  readonly kifid: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly closed: string;
  readonly opened: (name: string, role: string) => string;
  readonly asOf: (day: string) => string;
  /** Of personal texts, by where they stand in their event, without the numbers of a list. */
  readonly texts: Readonly<Record<string, string>>;
};

const EN: Words = {
  title: 'Complaint',
  facts: {
    status: 'Status',
    outcome: 'Outcome',
    received: 'Received',
    channel: 'Channel',
    subjects: 'Subjects',
    officer: 'Officer',
    procedure: 'Procedure',
    id: 'Id',
  },
  statuses: {
    received: 'received',
    'awaiting-information': 'awaiting information',
    admissible: 'admissible',
    inadmissible: 'inadmissible',
    judged: 'judged',
    withdrawn: 'withdrawn',
  },
  outcomes: namesOf('en').outcomes,
  channels: namesOf('en').channels,
  timeline: 'What happened',
  columns: ['Position', 'Happened', 'Recorded', 'By', 'What', 'Hash'],
  estimated: 'estimated',
  left: (count) => `${count} events are not for this reader and are left out.`,
  deadlines: 'Deadlines',
  kinds: {
    acknowledge: 'Acknowledge',
    'request-information': 'Request information',
    judge: 'Judge',
    'judge-by-announced-date': 'Judge by the announced date',
    'judge-reopened': 'Judge again after reopening',
    progress: 'Report progress',
  },
  states: { open: 'open', met: 'met', late: 'late', overdue: 'overdue', void: 'void' },
  due: (due, target) => `due ${due}, target ${target}`,
  kifid: 'Kifid',
  findings: 'Findings',
  noFindings: 'None.',
  roles: {
    officer: 'officer',
    employee: 'employee',
    compliance: 'compliance',
    auditor: 'auditor',
    complainant: 'complainant',
  },
  closed: 'Personal texts are sealed: none was opened for this dossier.',
  opened: (name, role) => `Opened for ${name}, as ${role}; this reading is recorded.`,
  asOf: (day) => `Judged as of ${day}.`,
  texts: {
    'complainant.name': 'Name of the complainant',
    'complainant.email': 'E-mail address of the complainant',
    'complainant.address': 'Address of the complainant',
    'representative.name': 'Name of the representative',
    'representative.email': 'E-mail address of the representative',
    'representative.address': 'Address of the representative',
    concerns: 'Concerns',
    text: 'Text',
    'points.text': 'Point',
    'origin.reference': 'Number in the earlier register',
    reason: 'Reason',
    reasons: 'Reasons',
    'grounds.explanation': 'Explanation',
    'points.reasons': 'Reasons for a point',
    'redress.what': 'Redress',
    'deviation.why': 'Why otherwise than before',
    summary: 'Summary',
    explanation: 'Explanation',
    request: 'Request',
  },
};

const NL: Words = {
  title: 'Klacht',
  facts: {
    status: 'Status',
    outcome: 'Resultaat',
    received: 'Ontvangen',
    channel: 'Kanaal',
    subjects: 'Onderwerpen',
    officer: 'Behandelaar',
    procedure: 'Procedure',
    id: 'Kenmerk',
  },
  statuses: {
    received: 'ontvangen',
    'awaiting-information': 'wacht op informatie',
    admissible: 'ontvankelijk',
    inadmissible: 'niet-ontvankelijk',
    judged: 'beoordeeld',
    withdrawn: 'ingetrokken',
  },
  outcomes: namesOf('nl').outcomes,
  channels: namesOf('nl').channels,
  timeline: 'Wat er gebeurde',
  columns: ['Positie', 'Gebeurd', 'Vastgelegd', 'Door', 'Wat', 'Hash'],
  estimated: 'geschat',
  left: (count) => `${count} gebeurtenissen zijn niet voor deze lezer en zijn weggelaten.`,
  deadlines: 'Termijnen',
  kinds: {
    acknowledge: 'Bevestigen',
    'request-information': 'Informatie vragen',
    judge: 'Oordelen',
    'judge-by-announced-date': 'Oordelen voor de aangekondigde dag',
    'judge-reopened': 'Opnieuw oordelen na heropening',
    progress: 'Voortgang melden',
  },
  states: {
    open: 'open',
    met: 'op tijd',
    late: 'te laat',
    overdue: 'verlopen',
    void: 'vervallen',
  },
  due: (due, target) => `uiterlijk ${due}, streefdatum ${target}`,
  kifid: 'Kifid',
  findings: 'Bevindingen',
  noFindings: 'Geen.',
  roles: {
    officer: 'behandelaar',
    employee: 'medewerker',
    compliance: 'compliance',
    auditor: 'auditor',
    complainant: 'klager',
  },
  closed: 'Persoonlijke teksten zijn verzegeld: voor dit dossier is er geen geopend.',
  opened: (name, role) => `Geopend voor ${name}, als ${role}; deze inzage is vastgelegd.`,
  asOf: (day) => `Beoordeeld per ${day}.`,
  texts: {
    'complainant.name': 'Naam van de klager',
    'complainant.email': 'E-mailadres van de klager',
    'complainant.address': 'Adres van de klager',
    'representative.name': 'Naam van de vertegenwoordiger',
    'representative.email': 'E-mailadres van de vertegenwoordiger',
    'representative.address': 'Adres van de vertegenwoordiger',
    concerns: 'Betreft',
    text: 'Tekst',
    'points.text': 'Punt',
    'origin.reference': 'Nummer in het eerdere register',
    reason: 'Reden',
    reasons: 'Redenen',
    'grounds.explanation': 'Toelichting',
    'points.reasons': 'Redenen bij een punt',
    'redress.what': 'Tegemoetkoming',
    'deviation.why': 'Waarom anders dan eerder',
    summary: 'Samenvatting',
    explanation: 'Toelichting',
    request: 'Verzoek',
  },
};

const WORDS: Readonly<Record<Language, Words>> = { en: EN, nl: NL };

/** What a dossier says beside what was recorded. */
export const dossierWords = (language: Language): Words => WORDS[language];
