import type { Language } from '@klacht/domain';
import type { RecommendationRow, Recommendations, YearlyReport } from '@klacht/projections';

/** What the yearly report says around its figures, in both languages. */
export const REPORT_WORDS = {
  en: {
    title: 'Complaints report',
    upTo: (report: YearlyReport) =>
      `Journal up to ${report.position === null ? 'its beginning (it is empty)' : `@${report.position}`}; open steps judged as of ${report.asOf}; procedure ${report.procedure}.`,
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
    upheld: 'upheld',
    'partly-upheld': 'partly upheld',
    rejected: 'rejected',
    settled: 'settled',
    inadmissible: 'inadmissible',
    withdrawn: 'withdrawn',
    handling: 'Handling',
    admissible: 'declared admissible',
    asked: 'information requested',
    answered: 'information provided',
    announced: 'delays announced',
    announcedLate: 'of which announced too late',
    escalated: 'put to Kifid',
    ruled: 'ruled by Kifid',
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
    corrected: 'with a fact that was put right',
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
  },
  nl: {
    title: 'Klachtenverslag',
    upTo: (report: YearlyReport) =>
      `Journaal tot en met ${report.position === null ? 'het begin (het is leeg)' : `@${report.position}`}; openstaande stappen beoordeeld per ${report.asOf}; procedure ${report.procedure}.`,
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
    outcomes: 'Oordelen',
    upheld: 'gegrond',
    'partly-upheld': 'deels gegrond',
    rejected: 'ongegrond',
    settled: 'schikking',
    inadmissible: 'niet-ontvankelijk',
    withdrawn: 'ingetrokken',
    handling: 'Behandeling',
    admissible: 'ontvankelijk verklaard',
    asked: 'informatie gevraagd',
    answered: 'informatie ontvangen',
    announced: 'vertragingen gemeld',
    announcedLate: 'waarvan te laat gemeld',
    escalated: 'voorgelegd aan het Kifid',
    ruled: 'uitspraken van het Kifid',
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
        : `te bespreken uiterlijk ${discuss.due}: ${{ open: 'open', overdue: 'verlopen', met: 'gedaan', late: 'te laat', void: 'vervallen' }[discuss.state]}`,
    recommendation: (row: RecommendationRow) =>
      `${row.id}  ${row.recommendation} (${row.owner}, uiterlijk ${row.due}): ${
        row.decision === null
          ? 'niet besloten'
          : { adopted: 'overgenomen', declined: 'afgewezen' }[row.decision]
      }${row.doneOn === null ? (row.state === 'overdue' ? ', verlopen' : '') : `, uitgevoerd ${row.doneOn}`}${
        row.effective === null ? '' : row.effective ? ', werkt' : ', werkt niet'
      }`,
    corrected: 'met een feit dat is rechtgezet',
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
  },
} as const;

export type ReportWords = (typeof REPORT_WORDS)[Language];
