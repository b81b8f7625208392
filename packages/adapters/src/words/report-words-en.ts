import { dayInWords, type LocalDate, type Term, termInWords } from '@klacht/domain';
import {
  countInWords,
  listInWords,
  numberInWords,
  type MeasureRow,
  type RecommendationRow,
  type Recommendations,
  type YearlyReport,
} from '@klacht/projections';
import { DEPARTURE_NAMES } from './departure-names.ts';
import { namesIn } from './names.ts';
import { earlierThanVersion, issuedBefore, issuedElsewhere, versionsIn } from './report-notes.ts';

const EN = namesIn('en');

const dayEn = (day: LocalDate): string => dayInWords(day, 'date', 'en');

const complaintsEn = { one: 'complaint', other: 'complaints' };
const duplicateEn = { one: 'duplicate', other: 'duplicates' };

const effectEn = (isEffective: boolean): string => (isEffective ? 'effective' : 'not effective');

/** What the yearly report says around its figures, in English. */
export const REPORT_WORDS_EN = {
  language: 'en',
  names: EN,
  title: 'Complaints report',
  coverNotes: (report: YearlyReport) => [
    ...versionsIn(report, (names) => `Versions that held for complaints of the period: ${names}.`),
    ...earlierThanVersion(
      report,
      (count, validFrom, procedure) =>
        `${countInWords(count, complaintsEn, 'en')} of the period came in before ${dayEn(validFrom)}, when no version held yet, and ${count === 1 ? 'counts' : 'count'} under the first, ${procedure}.`,
    ),
    ...issuedBefore(
      report,
      (on, position) =>
        `The figures of a year earlier are those of the report issued on ${dayEn(on)} (@${position}).`,
      'Where counting anew comes to something else, that stands beside them as "anew".',
    ),
    ...issuedElsewhere(
      report,
      (on, position) =>
        `The figures of a year earlier are counted anew: this journal does not know the position of the report issued on ${dayEn(on)} (@${position}).`,
    ),
  ],
  emptyJournal: 'its beginning (it is empty)',
  anew: 'anew',
  leftOut: ({ duplicates, registeredByMistake }: YearlyReport) => [
    ...(duplicates === 0
      ? []
      : [`Left out: ${countInWords(duplicates, duplicateEn, 'en')} of another that counts.`]),
    ...(registeredByMistake === 0
      ? []
      : [
          `Left out: ${countInWords(registeredByMistake, complaintsEn, 'en')} registered by mistake.`,
        ]),
  ],
  rollForward: 'Complaints',
  openAtStart: 'open at the start',
  received: 'received',
  reopened: 'reopened',
  closed: 'closed',
  openAtEnd: 'open at the end',
  steps: 'Steps',
  stepHead: ['ended', 'in time', 'late', 'overdue', 'carried over', 'mean', 'median', 'p90 (days)'],
  stepsByVersion: 'Steps whose term differs between the versions',
  noTerm: 'no term',
  departures: 'Departures from the procedure',
  departureHead: ['times', 'complaints', 'carried over', 'put right'],
  settled: 'Put right in the period',
  departureNames: DEPARTURE_NAMES.en,
  breach: 'late or overdue',
  ownInterval: (article: string, term: Term) =>
    `Progress: at most ${termInWords(term, 'en')} without a word is the firm's own interval; article ${article} says "regularly".`,
  outcomes: 'Outcomes',
  withoutGround: 'without one of the grounds',
  conventions: ({ outcomes, redress }: YearlyReport, isRedressKept: boolean) => [
    `Where only two are told apart, partly upheld counts as upheld: ${outcomes.upheld + outcomes['partly-upheld']} together.`,
    ...(isRedressKept ? [`Rejected with redress counts as rejected: ${redress.rejected}.`] : []),
  ],
  handling: 'Handling',
  admissible: 'declared admissible',
  aboutStaff: 'complaints received about staff',
  asked: 'information requested',
  answered: 'information provided',
  announced: 'delays announced',
  announcedLate: 'of which announced too late',
  deviations: 'judgements that depart from earlier ones',
  judgedInPart: 'letters that judged a part before the rest',
  kifid: 'Kifid',
  escalated: 'put to Kifid',
  outsideWindow: 'of which outside the time for it (no departure of the firm)',
  ruled: 'ruled by Kifid',
  ofWhich: 'of which',
  deviating: 'of which otherwise than the firm',
  byFirm: 'of which by the firm',
  appeals: 'of which on appeal',
  court: 'Court',
  brought: 'brought to court',
  courtRuled: 'ruled by a court',
  redress: 'Redress granted',
  redressed: 'judgements with redress',
  rejectedWithRedress: 'of which rejected all the same',
  redressPaid: 'Redress paid',
  payments: 'payments',
  recurrence: 'Recurrence',
  duplicates: (duplicates: number) =>
    `Duplicates of another complaint, left out of every count: ${numberInWords(duplicates, 'en')}.`,
  notRecorded: (complaints: number) =>
    `Not recorded of ${countInWords(complaints, complaintsEn, 'en')}.`,
  follows: 'that follow another complaint',
  sameCause: 'of the same cause as another',
  splitOff: 'split off from another',
  services: 'Products and services of the complaints received',
  languages: 'Languages of the complaints received',
  rootCauses: 'Root causes',
  feedback: 'Feedback',
  feedbackGiven: 'complainants who said how satisfied they were',
  satisfaction: 'mean, 1 to 5',
  recommendations: 'Recommendations',
  noRecommendation: 'none',
  effect: effectEn,
  measureKind: (kind: MeasureRow['kind'], partial: boolean) =>
    `${EN.measures[kind]}${partial ? ', a step' : ''}`,
  discussion: ({ discussedOn, discuss }: Recommendations) =>
    [
      ...(discussedOn.length === 0
        ? []
        : [`discussed on ${listInWords(discussedOn.map(dayEn), 'en')}`]),
      ...(discuss.state === 'met'
        ? []
        : [
            `the report on the year to be discussed by ${dayEn(discuss.due)}: ${EN.states[discuss.state]}`,
          ]),
    ].join('; '),
  standing: (row: RecommendationRow) =>
    [
      row.decision === null ? 'not decided' : EN.decisions[row.decision],
      ...(row.doneOn === null && row.measures.length > 0
        ? [`begun on ${dayEn(row.measures[0]?.on ?? row.madeOn)}`]
        : []),
      ...(row.doneOn === null && row.state === 'overdue' ? [EN.states.overdue] : []),
      ...(row.effective === null ? [] : [effectEn(row.effective)]),
    ].join(', '),
  subjects: 'Subjects of the complaints received',
  subjectsNote: (sum: number, received: number) =>
    `${sum} subjects of ${countInWords(received, complaintsEn, 'en')}: a complaint may have several.`,
  channels: 'Channels',
  handledBy: (officer: string | null) => officer ?? 'no officer',
  lateCases: 'Late or overdue',
  notDone: 'not done',
  cut: 'cut here; the JSON has the whole',
  none: 'none',
  nothingCounted: 'There was nothing to count in any of these rows.',
  carriedOver: 'carried over',
  late: (due: string, metOn: string | null) =>
    `due ${due}, ${metOn === null ? 'not done' : `done on ${metOn}`}`,
  dataQuality: 'Data quality',
  estimated: 'with an estimated date (never counted in a step)',
  untracked: 'whose source does not keep everything',
  corrected: 'with a fact that was put right',
  recordedAfterDue: 'in time by its own date, recorded after it was due (imports exempt)',
  corrections: 'facts put right in the period',
  ofEarlierYears: 'of which of complaints that came in before it',
  correctionKinds: {
    Corrected: 'of which by a correction',
    Amended: 'of which by an amendment',
    Retracted: 'of which by a retraction',
  },
  wrong: (event: string) => `recorded wrongly: “${event}”`,
} as const;
