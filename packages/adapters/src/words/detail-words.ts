import type { Language } from '@klacht/domain';
import { countInWords } from '@klacht/projections';

type DetailWords = {
  readonly months: string;
  readonly month: string;
  readonly received: string;
  readonly reopened: string;
  readonly closed: string;
  readonly openAtEnd: string;
  readonly judgementDays: string;
  readonly days: string;
  readonly inTime: string;
  readonly late: string;
  readonly term: (from: string, to: string) => string;
  readonly openByAge: string;
  readonly openFor: string;
  readonly complaints: string;
  readonly overdue: string;
  readonly ageNote: string;
  readonly orMore: (days: string) => string;
  readonly outcomesBySubject: string;
  readonly subject: string;
  readonly outcomesNote: string;
  readonly staff: string;
  readonly staffReceived: string;
  readonly staffClosed: string;
  readonly staffNote: (fewest: number) => string;
  readonly years: string;
  readonly year: string;
  readonly judged: string;
  readonly upheld: string;
  readonly lateToJudge: string;
  readonly meanDays: string;
  readonly escalated: string;
  readonly yearsNote: string;
  readonly departing: (late: number, complaints: number) => string;
  readonly ownOutcome: string;
  readonly notDecided: string;
};

const EN = { one: 'complaint', other: 'complaints' };
const NL = { one: 'klacht', other: 'klachten' };

/** What the report says of the period alone: by month, by age, by subject, and beside other years. */
export const DETAIL_WORDS: Readonly<Record<Language, DetailWords>> = {
  en: {
    months: 'In and out by month',
    month: 'month',
    received: 'received',
    reopened: 'reopened',
    closed: 'closed',
    openAtEnd: 'open at its end',
    judgementDays: 'Days to judgement',
    days: 'days',
    inTime: 'in time',
    late: 'late',
    term: (from, to) =>
      from === to
        ? `The term was ${to} days for each of them.`
        : `The term in months was ${from} to ${to} days, so that the same number of days can be in time for one and late for another.`,
    openByAge: 'Open at the end, by age',
    openFor: 'days open',
    complaints: 'complaints',
    overdue: 'to be judged by then',
    ageNote:
      'Counted from the receipt, or from the last reopening, to the day that it is judged by.',
    orMore: (days) => `${days} and more`,
    outcomesBySubject: 'Outcomes by subject',
    subject: 'subject',
    outcomesNote:
      'Of the complaints closed in the period. One with several subjects counts under each, so that the sums exceed the outcomes.',
    staff: 'Complaints about staff',
    staffReceived: 'received',
    staffClosed: 'closed',
    staffNote: (fewest) =>
      `Where a count of fewer than ${fewest} could point at a person, it reads *, and so does what would tell it. Findings that only such complaints have are left out where fewer have them, and no complaint is told by name to be one.`,
    years: 'Beside earlier years',
    year: 'year',
    judged: 'judged',
    upheld: 'upheld in whole or part',
    lateToJudge: 'judgement late or overdue',
    meanDays: 'mean days to judgement',
    escalated: 'put to Kifid',
    yearsNote:
      'The same days of each year, all counted anew from this journal on the definitions of this report.',
    departing: (late, complaints) =>
      `${countInWords(complaints, EN, 'en')} departed from the procedure in some way; ${countInWords(late, EN, 'en')} had a step that was late or overdue.`,
    ownOutcome: 'own outcome',
    notDecided: 'not decided',
  },
  nl: {
    months: 'In en uit per maand',
    month: 'maand',
    received: 'ontvangen',
    reopened: 'heropend',
    closed: 'afgesloten',
    openAtEnd: 'open aan het eind',
    judgementDays: 'Dagen tot het oordeel',
    days: 'dagen',
    inTime: 'op tijd',
    late: 'te laat',
    term: (from, to) =>
      from === to
        ? `De termijn was voor elk ${to} dagen.`
        : `De termijn in maanden was ${from} tot ${to} dagen, zodat hetzelfde aantal dagen voor de ene op tijd en voor de andere te laat kan zijn.`,
    openByAge: 'Open aan het eind, naar leeftijd',
    openFor: 'dagen open',
    complaints: 'klachten',
    overdue: 'had al beoordeeld moeten zijn',
    ageNote:
      'Geteld vanaf de ontvangst, of vanaf de laatste heropening, tot de dag waarop de openstaande stappen zijn beoordeeld.',
    orMore: (days) => `${days} en meer`,
    outcomesBySubject: 'Resultaten per onderwerp',
    subject: 'onderwerp',
    outcomesNote:
      'Van de klachten die in de periode zijn afgesloten. Een klacht met meer onderwerpen telt onder elk daarvan, zodat de sommen hoger zijn dan de resultaten.',
    staff: 'Klachten over medewerkers',
    staffReceived: 'ontvangen',
    staffClosed: 'afgesloten',
    staffNote: (fewest) =>
      `Waar een aantal onder de ${fewest} naar een persoon kan wijzen, staat *; zo ook bij wat het zou verraden. Bevindingen die alleen zulke klachten hebben, ontbreken waar minder klachten ze hebben, en van geen klacht staat er bij haar nummer dat zij er een is.`,
    years: 'Naast eerdere jaren',
    year: 'jaar',
    judged: 'beoordeeld',
    upheld: 'geheel of deels gegrond',
    lateToJudge: 'oordeel te laat of verstreken',
    meanDays: 'gemiddeld aantal dagen tot oordeel',
    escalated: 'voorgelegd aan Kifid',
    yearsNote:
      'Dezelfde dagen van elk jaar, alle herteld uit dit journaal naar de definities van dit verslag.',
    departing: (late, complaints) =>
      `${countInWords(complaints, NL, 'nl')} ${complaints === 1 ? 'week' : 'weken'} op enige wijze af van de procedure; ${countInWords(late, NL, 'nl')} ${late === 1 ? 'had' : 'hadden'} een stap die te laat of verstreken was.`,
    ownOutcome: 'eigen oordeel',
    notDecided: 'nog niet gegeven',
  },
};
