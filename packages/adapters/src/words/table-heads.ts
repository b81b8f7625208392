import type { Language } from '@klacht/domain';

/** What stands above the columns of the yearly report's tables, and above the tables. */
type TableHeads = {
  readonly [
    Head in
      | 'figure'
      | 'step'
      | 'version'
      | 'article'
      | 'departure'
      | 'complaint'
      | 'sourceNumber'
      | 'finding'
      | 'due'
      | 'done'
      | 'daysLate'
      | 'putRight'
      | 'followUp'
      | 'made'
      | 'measures'
      | 'officer'
      | 'carriedOver'
      | 'recommendation'
      | 'name'
      | 'owner'
      | 'state'
      | 'measure'
      | 'day'
      | 'kind'
      | 'change'
      | 'happened'
      | 'recorded'
      | 'was'
      | 'is'
      | 'period'
      | 'journalUpTo'
      | 'judgedBy'
      | 'reviewJudgedBy'
      | 'procedure'
      | 'calendar'
      | 'contact'
      | 'command'
      | 'software'
      | 'causes'
      | 'differences'
      | 'sheet'
      | 'contents'
  ]: string;
};

export const TABLE_HEADS: Readonly<Record<Language, TableHeads>> = {
  en: {
    figure: 'figure',
    step: 'step',
    version: 'version',
    article: 'article',
    departure: 'departure',
    complaint: 'complaint',
    sourceNumber: 'earlier no.',
    finding: 'finding',
    due: 'due',
    done: 'done',
    daysLate: 'days late',
    putRight: 'put right',
    followUp: 'Follow-up of last year',
    made: 'Made in the review of the year',
    measures: 'What became of them',
    officer: 'officer',
    carriedOver: 'carried over',
    recommendation: 'recommendation',
    name: 'name',
    owner: 'owner',
    state: 'state',
    measure: 'what was said or done',
    day: 'day',
    kind: 'kind',
    change: 'what was recorded',
    happened: 'happened',
    recorded: 'recorded',
    was: 'was',
    is: 'is',
    period: 'Period',
    journalUpTo: 'Journal up to',
    judgedBy: 'Open steps judged as of',
    reviewJudgedBy: 'Recommendations and discussion as of',
    procedure: 'Procedure',
    calendar: 'Calendar',
    contact: 'Complaints to',
    command: 'Made again by',
    software: 'Version of the software',
    causes: 'What was recorded since',
    differences: 'What counts otherwise',
    sheet: 'sheet',
    contents: 'contents',
  },
  nl: {
    figure: 'cijfer',
    step: 'stap',
    version: 'versie',
    article: 'artikel',
    departure: 'afwijking',
    complaint: 'klacht',
    sourceNumber: 'eerder nr.',
    finding: 'bevinding',
    due: 'uiterlijk',
    done: 'gedaan',
    daysLate: 'dagen te laat',
    putRight: 'rechtgezet',
    followUp: 'Opvolging van vorig jaar',
    made: 'Gedaan in de evaluatie van het jaar',
    measures: 'Wat ervan kwam',
    officer: 'functionaris',
    carriedOver: 'van eerder',
    recommendation: 'aanbeveling',
    name: 'naam',
    owner: 'eigenaar',
    state: 'stand',
    measure: 'wat is gezegd of gedaan',
    day: 'dag',
    kind: 'soort',
    change: 'wat is vastgelegd',
    happened: 'gebeurd',
    recorded: 'vastgelegd',
    was: 'was',
    is: 'is',
    period: 'Periode',
    journalUpTo: 'Journaal tot en met',
    judgedBy: 'Openstaande stappen beoordeeld per',
    reviewJudgedBy: 'Aanbevelingen en bespreking per',
    procedure: 'Procedure',
    calendar: 'Kalender',
    contact: 'Klachten aan',
    command: 'Opnieuw te maken met',
    software: 'Versie van de software',
    causes: 'Wat sindsdien is vastgelegd',
    differences: 'Wat anders telt',
    sheet: 'blad',
    contents: 'inhoud',
  },
};
