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

const NL = namesIn('nl');

const dayNl = (day: LocalDate): string => dayInWords(day, 'date', 'nl');

const complaintsNl = { one: 'klacht', other: 'klachten' };
const duplicateNl = { one: 'dubbele', other: 'dubbele' };

const effectNl = (isEffective: boolean): string => (isEffective ? 'werkt' : 'werkt niet');

/** What the yearly report says around its figures, in Dutch. */
export const REPORT_WORDS_NL = {
  language: 'nl',
  names: NL,
  title: 'Klachtenverslag',
  coverNotes: (report: YearlyReport) => [
    ...versionsIn(report, (names) => `Versies die golden voor klachten van de periode: ${names}.`),
    ...earlierThanVersion(
      report,
      (count, validFrom, procedure) =>
        `${countInWords(count, complaintsNl, 'nl')} van de periode ${count === 1 ? 'kwam' : 'kwamen'} binnen voor ${dayNl(validFrom)}, toen er nog geen versie gold, en ${count === 1 ? 'telt' : 'tellen'} onder de eerste, ${procedure}.`,
    ),
    ...issuedBefore(
      report,
      (on, position) =>
        `De cijfers van een jaar eerder zijn die van het verslag dat op ${dayNl(on)} is uitgebracht (@${position}).`,
      'Waar opnieuw tellen iets anders oplevert, staat dat ernaast als "herteld".',
    ),
    ...issuedElsewhere(
      report,
      (on, position) =>
        `De cijfers van een jaar eerder zijn herteld: dit journaal kent de positie niet van het verslag dat op ${dayNl(on)} is uitgebracht (@${position}).`,
    ),
  ],
  emptyJournal: 'het begin (het is leeg)',
  anew: 'herteld',
  leftOut: ({ duplicates, registeredByMistake }: YearlyReport) => [
    ...(duplicates === 0
      ? []
      : [
          `Niet meegeteld: ${countInWords(duplicates, duplicateNl, 'nl')} van een andere klacht, die wel telt.`,
        ]),
    ...(registeredByMistake === 0
      ? []
      : [
          `Niet meegeteld: ${countInWords(registeredByMistake, complaintsNl, 'nl')} bij vergissing geregistreerd.`,
        ]),
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
  stepsByVersion: 'Stappen waarvan de termijn per versie verschilt',
  noTerm: 'geen termijn',
  departures: 'Afwijkingen van de procedure',
  departureHead: ['keer', 'klachten', 'van eerder', 'rechtgezet'],
  settled: 'Rechtgezet in de periode',
  departureNames: DEPARTURE_NAMES.nl,
  breach: 'te laat of verstreken',
  ownInterval: (article: string, term: Term) =>
    `Voortgang: hooguit ${termInWords(term, 'nl')} zonder bericht is een eigen termijn van de onderneming; artikel ${article} zegt "regelmatig".`,
  outcomes: 'Resultaten',
  withoutGround: 'zonder een van de gronden',
  conventions: ({ outcomes, redress }: YearlyReport, isRedressKept: boolean) => [
    `Waar er maar twee worden onderscheiden, telt deels gegrond als gegrond: samen ${outcomes.upheld + outcomes['partly-upheld']}.`,
    ...(isRedressKept
      ? [`Ongegrond met een tegemoetkoming telt als ongegrond: ${redress.rejected}.`]
      : []),
  ],
  handling: 'Behandeling',
  admissible: 'ontvankelijk verklaard',
  aboutStaff: 'ontvangen klachten over medewerkers',
  asked: 'informatie gevraagd',
  answered: 'informatie ontvangen',
  announced: 'vertragingen gemeld',
  announcedLate: 'waarvan te laat gemeld',
  deviations: 'oordelen die afwijken van eerdere',
  judgedInPart: 'brieven waarin een deel van de klacht eerder is beoordeeld',
  kifid: 'Kifid',
  escalated: 'voorgelegd aan het Kifid',
  outsideWindow: 'waarvan buiten de termijn (geen afwijking door de onderneming)',
  ruled: 'uitspraken van het Kifid',
  ofWhich: 'waarvan',
  deviating: 'waarvan anders dan het eigen oordeel',
  byFirm: 'waarvan door de onderneming',
  appeals: 'waarvan in beroep',
  court: 'Rechter',
  brought: 'voorgelegd aan de rechter',
  courtRuled: 'uitspraken van de rechter',
  redress: 'Tegemoetkoming toegekend',
  redressed: 'oordelen met een tegemoetkoming',
  rejectedWithRedress: 'waarvan toch ongegrond',
  redressPaid: 'Tegemoetkoming betaald',
  payments: 'betalingen',
  recurrence: 'Herhaling',
  duplicates: (duplicates: number) =>
    `Dubbele van een andere klacht, in geen telling meegenomen: ${numberInWords(duplicates, 'nl')}.`,
  notRecorded: (complaints: number) =>
    `Van ${countInWords(complaints, complaintsNl, 'nl')} niet vastgelegd.`,
  follows: 'die volgen op een andere klacht',
  sameCause: 'met dezelfde oorzaak als een andere',
  splitOff: 'afgesplitst van een andere',
  services: 'Producten en diensten van de ontvangen klachten',
  languages: 'Talen van de ontvangen klachten',
  rootCauses: 'Oorzaken',
  feedback: 'Tevredenheid',
  feedbackGiven: 'klagers die zeiden hoe tevreden zij waren',
  satisfaction: 'gemiddeld, 1 tot 5',
  recommendations: 'Aanbevelingen',
  noRecommendation: 'geen',
  effect: effectNl,
  measureKind: (kind: MeasureRow['kind'], partial: boolean) =>
    `${NL.measures[kind]}${partial ? ', een stap' : ''}`,
  discussion: ({ discussedOn, discuss }: Recommendations) =>
    [
      ...(discussedOn.length === 0
        ? []
        : [`besproken op ${listInWords(discussedOn.map(dayNl), 'nl')}`]),
      ...(discuss.state === 'met'
        ? []
        : [
            `het verslag over het jaar te bespreken uiterlijk ${dayNl(discuss.due)}: ${NL.states[discuss.state]}`,
          ]),
    ].join('; '),
  standing: (row: RecommendationRow) =>
    [
      row.decision === null ? 'niet besloten' : NL.decisions[row.decision],
      ...(row.doneOn === null && row.measures.length > 0
        ? [`begonnen op ${dayNl(row.measures[0]?.on ?? row.madeOn)}`]
        : []),
      ...(row.doneOn === null && row.state === 'overdue' ? [NL.states.overdue] : []),
      ...(row.effective === null ? [] : [effectNl(row.effective)]),
    ].join(', '),
  subjects: 'Onderwerpen van de ontvangen klachten',
  subjectsNote: (sum: number, received: number) =>
    `${sum} onderwerpen van ${countInWords(received, complaintsNl, 'nl')}: een klacht kan meer dan één onderwerp hebben.`,
  channels: 'Kanalen',
  handledBy: (officer: string | null) => officer ?? 'geen functionaris',
  lateCases: 'Te laat of termijn verstreken',
  notDone: 'niet gedaan',
  cut: 'hier afgebroken; de JSON heeft het geheel',
  none: 'geen',
  nothingCounted: 'Bij geen van deze rijen was er iets te tellen.',
  carriedOver: 'van eerder',
  late: (due: string, metOn: string | null) =>
    `uiterlijk ${due}, ${metOn === null ? 'niet gedaan' : `gedaan op ${metOn}`}`,
  dataQuality: 'Gegevenskwaliteit',
  estimated: 'met een geschatte datum (telt in geen stap)',
  untracked: 'waarvan de bron niet alles bijhoudt',
  corrected: 'met een feit dat is rechtgezet',
  recordedAfterDue:
    'op tijd volgens eigen datum, vastgelegd na de uiterste dag (import uitgezonderd)',
  corrections: 'feiten rechtgezet in de periode',
  ofEarlierYears: 'waarvan van klachten die eerder binnenkwamen',
  correctionKinds: {
    Corrected: 'waarvan met een correctie',
    Amended: 'waarvan met een wijziging',
    Retracted: 'waarvan teruggenomen',
  },
  wrong: (event: string) => `verkeerd vastgelegd: “${event}”`,
} as const;
