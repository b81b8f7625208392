import type { Language } from '@klacht/domain';
import {
  namesOf,
  type RecommendationRow,
  type Recommendations,
  type YearlyReport,
} from '@klacht/projections';
import { dossierWords } from './dossier-words.ts';

/** What the yearly report says around its figures, in both languages. */
export const REPORT_WORDS = {
  en: {
    title: 'Complaints report',
    upTo: (report: YearlyReport) => [
      `Journal up to ${report.position === null ? 'its beginning (it is empty)' : `@${report.position}`}; procedure ${report.procedure}.`,
      `Open steps judged as of ${report.asOf}, recommendations and discussion as of ${report.recommendations.asOf}.`,
    ],
    rollForward: 'Complaints',
    openAtStart: 'open at the start',
    received: 'received',
    reopened: 'reopened',
    closed: 'closed',
    openAtEnd: 'open at the end',
    steps: 'Steps',
    kinds: {
      acknowledge: 'acknowledge',
      'request-information': 'request information',
      judge: 'judge',
      'judge-by-announced-date': 'judge (delayed)',
      progress: 'report progress',
    },
    stepHead: ['ended', 'in time', 'late', 'overdue', 'mean', 'median', 'p90 (days)'],
    outcomes: 'Outcomes',
    ...namesOf('en').outcomes,
    withdrawn: 'withdrawn',
    grounds: namesOf('en').grounds as Readonly<Record<string, string>>,
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
    ruled: 'ruled by Kifid',
    ofWhich: 'of which',
    deviating: 'of which otherwise than the firm',
    redress: 'Redress',
    redressed: 'judgements with redress',
    redressKinds: {
      compensation: 'compensation',
      goodwill: 'goodwill',
      correction: 'correction',
      apology: 'apology',
    } as Readonly<Record<string, string>>,
    rootCauses: 'Root causes',
    feedback: 'Feedback',
    feedbackGiven: 'complainants who said how satisfied they were',
    satisfaction: 'mean, 1 to 5',
    recommendations: 'Recommendations',
    followUp: 'Follow-up of last year',
    discussion: ({ discussedOn, discuss }: Recommendations) =>
      discussedOn.length > 0
        ? `discussed on ${discussedOn.join(', ')}`
        : `to be discussed by ${discuss.due}: ${discuss.state}`,
    recommendation: (row: RecommendationRow) =>
      `${row.id}  ${row.recommendation} (${row.owner}, due ${row.due}): ${row.decision ?? 'not decided'}${row.doneOn === null ? (row.state === 'overdue' ? ', overdue' : '') : `, carried out ${row.doneOn}`}${row.effective === null ? '' : row.effective ? ', effective' : ', not effective'}`,
    subjects: 'Subjects of the complaints received',
    subjectsNote: (sum: number, received: number) =>
      `${sum} subjects of ${received} complaints: a complaint may have several.`,
    channels: 'Channels',
    lateCases: 'Late or overdue',
    none: 'none',
    due: 'due',
    notDone: 'not done',
    done: 'done',
    dataQuality: 'Data quality',
    estimated: 'with an estimated date (never counted in a step)',
    untracked: 'whose source does not keep every step',
    corrected: 'with a fact that was put right',
    corrections: 'corrections made in the year',
    ofEarlierYears: 'of which of complaints of earlier years',
  },
  nl: {
    title: 'Klachtenverslag',
    upTo: (report: YearlyReport) => [
      `Journaal tot en met ${report.position === null ? 'het begin (het is leeg)' : `@${report.position}`}; procedure ${report.procedure}.`,
      `Openstaande stappen beoordeeld per ${report.asOf}, aanbevelingen en bespreking per ${report.recommendations.asOf}.`,
    ],
    rollForward: 'Klachten',
    openAtStart: 'open aan het begin',
    received: 'ontvangen',
    reopened: 'heropend',
    closed: 'afgesloten',
    openAtEnd: 'open aan het eind',
    steps: 'Stappen',
    kinds: {
      acknowledge: 'bevestigen',
      'request-information': 'informatie vragen',
      judge: 'oordelen',
      'judge-by-announced-date': 'oordelen (uitstel)',
      progress: 'voortgang melden',
    },
    stepHead: ['beëindigd', 'op tijd', 'te laat', 'verlopen', 'gem.', 'mediaan', 'p90 (dagen)'],
    outcomes: 'Resultaten',
    ...namesOf('nl').outcomes,
    withdrawn: 'ingetrokken',
    grounds: namesOf('nl').grounds as Readonly<Record<string, string>>,
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
    ruled: 'uitspraken van het Kifid',
    ofWhich: 'waarvan',
    deviating: 'waarvan anders dan het eigen oordeel',
    redress: 'Tegemoetkoming',
    redressed: 'oordelen met een tegemoetkoming',
    redressKinds: {
      compensation: 'schadevergoeding',
      goodwill: 'coulance',
      correction: 'herstel',
      apology: 'excuses',
    } as Readonly<Record<string, string>>,
    rootCauses: 'Oorzaken',
    feedback: 'Tevredenheid',
    feedbackGiven: 'klagers die zeiden hoe tevreden zij waren',
    satisfaction: 'gemiddeld, 1 tot 5',
    recommendations: 'Aanbevelingen',
    followUp: 'Opvolging van vorig jaar',
    discussion: ({ discussedOn, discuss }: Recommendations) =>
      discussedOn.length > 0
        ? `besproken op ${discussedOn.join(', ')}`
        : `te bespreken uiterlijk ${discuss.due}: ${dossierWords('nl').states[discuss.state]}`,
    recommendation: (row: RecommendationRow) =>
      `${row.id}  ${row.recommendation} (${row.owner}, uiterlijk ${row.due}): ${
        row.decision === null
          ? 'niet besloten'
          : { adopted: 'overgenomen', declined: 'afgewezen' }[row.decision]
      }${row.doneOn === null ? (row.state === 'overdue' ? ', verlopen' : '') : `, uitgevoerd ${row.doneOn}`}${
        row.effective === null ? '' : row.effective ? ', werkt' : ', werkt niet'
      }`,
    subjects: 'Onderwerpen van de ontvangen klachten',
    subjectsNote: (sum: number, received: number) =>
      `${sum} onderwerpen van ${received} klachten: een klacht kan er meer hebben.`,
    channels: 'Kanalen',
    lateCases: 'Te laat of verlopen',
    none: 'geen',
    due: 'uiterlijk',
    notDone: 'niet gedaan',
    done: 'gedaan',
    dataQuality: 'Gegevenskwaliteit',
    estimated: 'met een geschatte datum (telt in geen stap)',
    untracked: 'waarvan de bron niet elke stap bijhoudt',
    corrected: 'met een feit dat is rechtgezet',
    corrections: 'rechtzettingen in het jaar',
    ofEarlierYears: 'waarvan van klachten uit eerdere jaren',
  },
} as const;

export type ReportWords = (typeof REPORT_WORDS)[Language];
