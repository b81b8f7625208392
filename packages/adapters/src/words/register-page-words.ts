import type { Language } from '@klacht/domain';
import { countInWords } from '@klacht/projections';

/** What the register can be put in order by. */
type RegisterOrder = 'received' | 'target' | 'officer';

/** A set of filters that is offered as a link. */
export type OfferedList =
  | 'all'
  | 'undone'
  | 'overdue'
  | 'thisWeek'
  | 'mine'
  | 'waiting'
  | 'late'
  | 'thisYear';

type Words = {
  readonly title: string;
  readonly lists: string;
  readonly offered: Readonly<Record<OfferedList, string>>;
  readonly filters: string;
  readonly columns: string;
  readonly any: string;
  readonly fields: {
    readonly status: string;
    readonly state: string;
    readonly subject: string;
    readonly officer: string;
    readonly outcome: string;
    readonly channel: string;
    readonly year: string;
    readonly received: string;
    readonly due: string;
    readonly text: string;
    readonly sort: string;
    readonly 'as-of': string;
    readonly by: string;
  };
  /** A list as it stood on a day. */
  readonly past: {
    readonly stood: (day: string) => string;
    readonly recorded: string;
    readonly happened: string;
    readonly toNow: string;
    readonly by: Readonly<Record<'recorded' | 'happened', string>>;
  };
  readonly daysHint: string;
  /** Of a field for a number; shown by a browser that finds none. */
  readonly numberHint: string;
  readonly orders: Readonly<Record<RegisterOrder | 'recorded', string>>;
  readonly onlyMine: string;
  readonly reverse: string;
  readonly show: string;
  readonly clear: string;
  readonly none: string;
  /** What is shown of how many, as in `51–100 of 1,234`. */
  readonly shown: (from: string, to: string, all: string) => string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly download: string;
  readonly target: string;
  readonly closedOn: string;
  /** What an option expects, where it was given something else. */
  readonly expected: {
    readonly choice: string;
    readonly days: string;
    readonly year: string;
    readonly page: string;
    readonly past: string;
    readonly moment: string;
    readonly there: string;
    readonly number: string;
  };
  readonly wrong: string;
  /** Where nothing is shown or made, rather than something else than was asked for. */
  readonly unreadable: string;
  readonly withoutIt: string;
  readonly saved: string;
  readonly undone: string;
  /** Of a workbook, which has room for so many. */
  readonly tooMany: (most: string) => string;
  readonly find: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
    readonly submit: string;
    readonly again: string;
    readonly found: (count: number) => string;
    readonly nothing: string;
    readonly recorded: string;
    /** Complaints with a text that is sealed with a key that is not here. */
    readonly sealed: (count: string) => string;
    readonly tooShort: string;
    readonly places: string;
  };
  /** How a list that stands behind a figure is told. */
  readonly casesOf: string;
  readonly counted: (count: string, complaints: string) => string;
  readonly noFigure: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Register',
    lists: 'Lists',
    offered: {
      all: 'All',
      undone: 'To be done',
      overdue: 'Overdue',
      thisWeek: 'Due within a week',
      mine: 'Mine',
      waiting: 'Waiting for information',
      late: 'With something late',
      thisYear: 'Received this year',
    },
    filters: 'Filters and order',
    columns: 'Columns',
    any: 'any',
    fields: {
      status: 'Status',
      state: 'With something that is',
      subject: 'Subject',
      officer: 'Officer',
      outcome: 'Outcome',
      channel: 'Channel',
      year: 'Received in the year',
      received: 'Received on',
      due: 'Due on',
      text: 'Number, or a part of it',
      sort: 'In the order of',
      'as-of': 'As it stood on',
      by: 'By what had then',
    },
    past: {
      stood: (day) => `This is the list as it stood at the end of ${day}, judged by that day.`,
      recorded: 'What was recorded later is left out.',
      happened: 'What happened later is left out; what was recorded later counts.',
      toNow: 'To the present',
      by: { recorded: 'been recorded', happened: 'happened' },
    },
    daysHint:
      'A day, 2026-04-02, or two: 2026-01-01..2026-03-31; week for the seven days from today',
    numberHint: 'A part of a number, with a digit; search a name with “Search by name”',
    orders: {
      recorded: 'the latest recorded',
      received: 'receipt',
      target: 'the next target date',
      officer: 'the officer',
    },
    onlyMine: 'Only mine',
    reverse: 'In reverse order',
    show: 'Show',
    clear: 'Without filters',
    none: 'No complaint is so.',
    shown: (from, to, all) => `${from}–${to} of ${all}`,
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    download: 'What is seen, as a file',
    target: 'Next target',
    closedOn: 'Closed',
    expected: {
      choice: 'is none of those to choose from',
      days: 'is no day (2026-04-02), and no two (2026-01-01..2026-03-31)',
      year: 'is no year of four digits',
      page: 'is no page of this list',
      past: 'is no day (2026-04-02) up to today',
      moment: 'is no day (2026-04-02) up to today, and no position in the journal (@120)',
      there: 'is before the complaint was there',
      number: 'is no part of a number: a digit has to stand in it',
    },
    wrong: 'Not everything in this address can be read, so that part of it was left out:',
    unreadable: 'Not everything in this address can be read',
    withoutIt: 'The list without that part',
    saved: 'This address is this list: keep it as a bookmark to see it again.',
    undone: 'to be done',
    tooMany: (most) => `A workbook has room for ${most} complaints here; the CSV has all of them.`,
    find: {
      title: 'Search by name',
      label: 'Name, e-mail address or reference',
      hint: 'Three characters or more. Every complaint that is found is recorded as read by you.',
      submit: 'Search',
      again: 'Search again',
      found: (count) =>
        `Found in ${countInWords(count, { one: 'complaint', other: 'complaints' }, 'en')}`,
      nothing: 'Found in no complaint that you may see.',
      recorded: 'That you read it is recorded with each.',
      sealed: (count) => `Not searched, for their key is not here: ${count}`,
      tooShort: 'Three characters or more are needed to search by.',
      places: 'Found in',
    },
    casesOf: 'The complaints behind a figure of the report',
    counted: (count, complaints) => `The figure is ${count}, in ${complaints} complaints.`,
    noFigure: 'There is no such figure whose complaints can be listed, so no list is shown.',
  },
  nl: {
    title: 'Register',
    lists: 'Lijsten',
    offered: {
      all: 'Alle',
      undone: 'Nog te doen',
      overdue: 'Termijn verstreken',
      thisWeek: 'Binnen een week',
      mine: 'Van mij',
      waiting: 'Wacht op informatie',
      late: 'Met iets te laats',
      thisYear: 'Dit jaar ontvangen',
    },
    filters: 'Filters en volgorde',
    columns: 'Kolommen',
    any: 'alle',
    fields: {
      status: 'Status',
      state: 'Met iets dat is',
      subject: 'Onderwerp',
      officer: 'Klachtenfunctionaris',
      outcome: 'Resultaat',
      channel: 'Kanaal',
      year: 'Ontvangen in het jaar',
      received: 'Ontvangen op',
      due: 'Uiterlijk op',
      text: 'Nummer, of een deel ervan',
      sort: 'In de volgorde van',
      'as-of': 'Zoals het was op',
      by: 'Naar wat toen was',
    },
    past: {
      stood: (day) =>
        `Dit is de lijst zoals zij er aan het eind van ${day} voor stond, beoordeeld naar die dag.`,
      recorded: 'Wat later is vastgelegd, telt niet mee.',
      happened: 'Wat later is gebeurd, telt niet mee; wat later is vastgelegd wel.',
      toNow: 'Naar nu',
      by: { recorded: 'vastgelegd', happened: 'gebeurd' },
    },
    daysHint:
      'Een dag, 2026-04-02, of twee: 2026-01-01..2026-03-31; week voor de zeven dagen vanaf vandaag',
    numberHint: 'Een deel van een nummer, met een cijfer; een naam zoekt u met ‘Zoeken op naam’',
    orders: {
      recorded: 'laatst vastgelegd',
      received: 'ontvangst',
      target: 'de eerstvolgende streefdatum',
      officer: 'de functionaris',
    },
    onlyMine: 'Alleen van mij',
    reverse: 'In omgekeerde volgorde',
    show: 'Tonen',
    clear: 'Zonder filters',
    none: 'Geen enkele klacht is zo.',
    shown: (from, to, all) => `${from}–${to} van ${all}`,
    pages: 'Pagina’s',
    previous: 'Vorige',
    next: 'Volgende',
    download: 'Wat u ziet, als bestand',
    target: 'Streefdatum',
    closedOn: 'Gesloten',
    expected: {
      choice: 'is geen van de keuzes',
      days: 'is geen dag (2026-04-02), en geen twee (2026-01-01..2026-03-31)',
      year: 'is geen jaar van vier cijfers',
      page: 'is geen pagina van deze lijst',
      past: 'is geen dag (2026-04-02) tot en met vandaag',
      moment:
        'is geen dag (2026-04-02) tot en met vandaag, en geen positie van het journaal (@120)',
      there: 'is van voordat de klacht er was',
      number: 'is geen deel van een nummer: er moet een cijfer in staan',
    },
    wrong: 'Niet alles in dit adres is te lezen; dat deel is weggelaten:',
    unreadable: 'Niet alles in dit adres is te lezen',
    withoutIt: 'De lijst zonder dat deel',
    saved: 'Dit adres is deze lijst: bewaar het als bladwijzer om haar terug te zien.',
    undone: 'nog te doen',
    tooMany: (most) => `Een werkmap heeft hier plaats voor ${most} klachten; de CSV heeft ze alle.`,
    find: {
      title: 'Zoeken op naam',
      label: 'Naam, e-mailadres of kenmerk',
      hint: 'Drie tekens of meer. Van elke gevonden klacht wordt vastgelegd dat u haar inzag.',
      submit: 'Zoeken',
      again: 'Opnieuw zoeken',
      found: (count) =>
        `Gevonden in ${countInWords(count, { one: 'klacht', other: 'klachten' }, 'nl')}`,
      nothing: 'Gevonden in geen enkele klacht die u mag inzien.',
      recorded: 'Bij elke klacht is vastgelegd dat u haar inzag.',
      sealed: (count) => `Niet doorzocht, want hun sleutel is hier niet: ${count}`,
      tooShort: 'Om op te zoeken zijn drie tekens of meer nodig.',
      places: 'Gevonden in',
    },
    casesOf: 'De klachten achter een getal van het verslag',
    counted: (count, complaints) => `Het getal is ${count}, in ${complaints} klachten.`,
    noFigure:
      'Er is geen getal met die naam waarvan klachten te tonen zijn; er wordt niets getoond.',
  },
};

/** The words of the register's page. */
export const registerPageWords = (language: Language): Words => WORDS[language];
