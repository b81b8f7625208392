import { dayInWords, type Language, type LocalDate, type Term, termInWords } from '@klacht/domain';
import {
  countInWords,
  listInWords,
  type RecommendationRow,
  type Recommendations,
  type YearlyReport,
} from '@klacht/projections';
import { DEPARTURE_NAMES } from './departure-names.ts';
import { namesIn } from './names.ts';

const [EN, NL] = [namesIn('en'), namesIn('nl')];

const dayEn = (day: LocalDate): string => dayInWords(day, 'date', 'en');
const dayNl = (day: LocalDate): string => dayInWords(day, 'date', 'nl');

const complaintsEn = { one: 'complaint', other: 'complaints' };
const complaintsNl = { one: 'klacht', other: 'klachten' };

/** The versions, where another held than the one of the year's last day, or more than that. */
const versionsIn = (
  { procedure, procedures }: YearlyReport,
  sentence: (names: string) => string,
): readonly string[] =>
  procedures.every((name) => name === procedure) ? [] : [sentence(procedures.join(', '))];

/** The words of the yearly report around its figures, in both languages. */
export const REPORT_WORDS = {
  en: {
    language: 'en',
    names: EN,
    title: 'Complaints report',
    upTo: (report: YearlyReport) => [
      `Journal up to ${report.position === null ? 'its beginning (it is empty)' : `@${report.position}`}; procedure ${report.procedure}.`,
      ...versionsIn(report, (names) => `Versions that held for complaints of the year: ${names}.`),
      `Open steps judged as of ${dayEn(report.asOf)}, recommendations and discussion as of ${dayEn(report.recommendations.asOf)}.`,
    ],
    rollForward: 'Complaints',
    openAtStart: 'open at the start',
    received: 'received',
    reopened: 'reopened',
    closed: 'closed',
    openAtEnd: 'open at the end',
    steps: 'Steps',
    stepHead: [
      'ended',
      'in time',
      'late',
      'overdue',
      'carried over',
      'mean',
      'median',
      'p90 (days)',
    ],
    departures: 'Departures from the procedure',
    departureHead: ['times', 'complaints', 'carried over'],
    departureNames: DEPARTURE_NAMES.en,
    breach: 'late or overdue',
    ownInterval: (article: string, term: Term) =>
      `Progress: at most ${termInWords(term, 'en')} without a word is the firm's own interval; article ${article} says "regularly".`,
    outcomes: 'Outcomes',
    withoutGround: 'without one of the grounds',
    conventions: ({ outcomes, redress }: YearlyReport) => [
      `Where only two are told apart, partly upheld counts as upheld: ${outcomes.upheld + outcomes['partly-upheld']} together.`,
      `Rejected with redress counts as rejected: ${redress.rejected}.`,
    ],
    handling: 'Handling',
    admissible: 'declared admissible',
    aboutStaff: 'complaints received about staff',
    asked: 'information requested',
    answered: 'information provided',
    announced: 'delays announced',
    announcedLate: 'of which announced too late',
    deviations: 'judgements that depart from earlier ones',
    kifid: 'Kifid',
    escalated: 'put to Kifid',
    outsideWindow: 'of which outside the time for it (no departure of the firm)',
    ruled: 'ruled by Kifid',
    ofWhich: 'of which',
    deviating: 'of which otherwise than the firm',
    redress: 'Redress',
    redressed: 'judgements with redress',
    rootCauses: 'Root causes',
    feedback: 'Feedback',
    feedbackGiven: 'complainants who said how satisfied they were',
    satisfaction: 'mean, 1 to 5',
    recommendations: 'Recommendations',
    followUp: 'Follow-up of last year',
    discussion: ({ discussedOn, discuss }: Recommendations) =>
      discussedOn.length > 0
        ? `discussed on ${listInWords(discussedOn.map(dayEn), 'en')}`
        : `to be discussed by ${dayEn(discuss.due)}: ${EN.states[discuss.state]}`,
    recommendation: (row: RecommendationRow) =>
      `${row.id}  ${row.recommendation} (${row.owner}, due ${dayEn(row.due)}): ${[
        row.decision === null ? 'not decided' : EN.decisions[row.decision],
        ...(row.doneOn === null && row.state === 'overdue' ? [EN.states.overdue] : []),
        ...(row.doneOn === null ? [] : [`carried out on ${dayEn(row.doneOn)}`]),
        ...(row.effective === null ? [] : [row.effective ? 'effective' : 'not effective']),
      ].join(', ')}`,
    subjects: 'Subjects of the complaints received',
    subjectsNote: (sum: number, received: number) =>
      `${sum} subjects of ${countInWords(received, complaintsEn, 'en')}: a complaint may have several.`,
    channels: 'Channels',
    lateCases: 'Late or overdue',
    none: 'none',
    carriedOver: 'carried over from an earlier year',
    late: (due: LocalDate, metOn: LocalDate | null) =>
      `due ${dayEn(due)}, ${metOn === null ? 'not done' : `done on ${dayEn(metOn)}`}`,
    dataQuality: 'Data quality',
    estimated: 'with an estimated date (never counted in a step)',
    untracked: 'whose source does not keep every step',
    corrected: 'with a fact that was put right',
    recordedAfterDue: 'in time by its own date, recorded after it was due (imports exempt)',
    corrections: 'corrections made in the year',
    ofEarlierYears: 'of which of complaints of earlier years',
  },
  nl: {
    language: 'nl',
    names: NL,
    title: 'Klachtenverslag',
    upTo: (report: YearlyReport) => [
      `Journaal tot en met ${report.position === null ? 'het begin (het is leeg)' : `@${report.position}`}; procedure ${report.procedure}.`,
      ...versionsIn(report, (names) => `Versies die golden voor klachten van het jaar: ${names}.`),
      `Openstaande stappen beoordeeld per ${dayNl(report.asOf)}, aanbevelingen en bespreking per ${dayNl(report.recommendations.asOf)}.`,
    ],
    rollForward: 'Klachten',
    openAtStart: 'open aan het begin',
    received: 'ontvangen',
    reopened: 'heropend',
    closed: 'afgesloten',
    openAtEnd: 'open aan het eind',
    steps: 'Stappen',
    stepHead: [
      'beëindigd',
      'op tijd',
      'te laat',
      'verstreken',
      'van eerder',
      'gem.',
      'mediaan',
      'p90 (dagen)',
    ],
    departures: 'Afwijkingen van de procedure',
    departureHead: ['keer', 'klachten', 'van eerder'],
    departureNames: DEPARTURE_NAMES.nl,
    breach: 'te laat of verlopen',
    ownInterval: (article: string, term: Term) =>
      `Voortgang: hooguit ${termInWords(term, 'nl')} zonder bericht is een eigen termijn van de onderneming; artikel ${article} zegt "regelmatig".`,
    outcomes: 'Resultaten',
    withoutGround: 'zonder een van de gronden',
    conventions: ({ outcomes, redress }: YearlyReport) => [
      `Waar er maar twee worden onderscheiden, telt deels gegrond als gegrond: samen ${outcomes.upheld + outcomes['partly-upheld']}.`,
      `Ongegrond met een tegemoetkoming telt als ongegrond: ${redress.rejected}.`,
    ],
    handling: 'Behandeling',
    admissible: 'ontvankelijk verklaard',
    aboutStaff: 'ontvangen klachten over medewerkers',
    asked: 'informatie gevraagd',
    answered: 'informatie ontvangen',
    announced: 'vertragingen gemeld',
    announcedLate: 'waarvan te laat gemeld',
    deviations: 'oordelen die afwijken van eerdere',
    kifid: 'Kifid',
    escalated: 'voorgelegd aan het Kifid',
    outsideWindow: 'waarvan buiten de termijn (geen afwijking door de onderneming)',
    ruled: 'uitspraken van het Kifid',
    ofWhich: 'waarvan',
    deviating: 'waarvan anders dan het eigen oordeel',
    redress: 'Tegemoetkoming',
    redressed: 'oordelen met een tegemoetkoming',
    rootCauses: 'Oorzaken',
    feedback: 'Tevredenheid',
    feedbackGiven: 'klagers die zeiden hoe tevreden zij waren',
    satisfaction: 'gemiddeld, 1 tot 5',
    recommendations: 'Aanbevelingen',
    followUp: 'Opvolging van vorig jaar',
    discussion: ({ discussedOn, discuss }: Recommendations) =>
      discussedOn.length > 0
        ? `besproken op ${listInWords(discussedOn.map(dayNl), 'nl')}`
        : `te bespreken uiterlijk ${dayNl(discuss.due)}: ${NL.states[discuss.state]}`,
    recommendation: (row: RecommendationRow) =>
      `${row.id}  ${row.recommendation} (${row.owner}, uiterlijk ${dayNl(row.due)}): ${[
        row.decision === null ? 'niet besloten' : NL.decisions[row.decision],
        ...(row.doneOn === null && row.state === 'overdue' ? [NL.states.overdue] : []),
        ...(row.doneOn === null ? [] : [`uitgevoerd op ${dayNl(row.doneOn)}`]),
        ...(row.effective === null ? [] : [row.effective ? 'werkt' : 'werkt niet']),
      ].join(', ')}`,
    subjects: 'Onderwerpen van de ontvangen klachten',
    subjectsNote: (sum: number, received: number) =>
      `${sum} onderwerpen van ${countInWords(received, complaintsNl, 'nl')}: een klacht kan meer dan één onderwerp hebben.`,
    channels: 'Kanalen',
    lateCases: 'Te laat of termijn verstreken',
    none: 'geen',
    carriedOver: 'van een eerder jaar',
    late: (due: LocalDate, metOn: LocalDate | null) =>
      `uiterlijk ${dayNl(due)}, ${metOn === null ? 'niet gedaan' : `gedaan op ${dayNl(metOn)}`}`,
    dataQuality: 'Gegevenskwaliteit',
    estimated: 'met een geschatte datum (telt in geen stap)',
    untracked: 'waarvan de bron niet elke stap bijhoudt',
    corrected: 'met een feit dat is rechtgezet',
    recordedAfterDue:
      'op tijd volgens eigen datum, vastgelegd na de uiterste dag (import uitgezonderd)',
    corrections: 'rechtzettingen in het jaar',
    ofEarlierYears: 'waarvan van klachten uit eerdere jaren',
  },
} as const;

export type ReportWords = (typeof REPORT_WORDS)[Language];
