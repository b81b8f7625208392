import { capitalized, dayInWords, type Language, type Obligation } from '@klacht/domain';
import type { OverdueRow } from '@klacht/projections';
import { namesIn } from './names.ts';

type Due = Pick<Obligation, 'article' | 'due' | 'target' | 'state'> & Pick<OverdueRow, 'kind'>;

type Words = {
  readonly recorded: (whose: string) => string;
  readonly repeated: (whose: string) => string;
  readonly onTrial: (whose: string) => string;
  readonly newComplaint: string;
  readonly review: (year: number) => string;
  readonly open: (owed: Due) => string;
  readonly overdue: (owed: Due) => string;
  readonly next: string;
  readonly nothingDue: string;
  readonly options: Readonly<
    Record<
      | 'required'
      | 'each'
      | 'file'
      | 'json'
      | 'days'
      | 'actor'
      | 'retry'
      | 'seen'
      | 'dryRun'
      | 'ask',
      string
    >
  > & { readonly day: Readonly<Record<'back' | 'ahead', string>> };
  readonly number: string;
  readonly year: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    recorded: (whose) => `${whose}: recorded.`,
    repeated: (whose) => `${whose}: this was recorded before; nothing was added.`,
    onTrial: (whose) => `${whose}: this can be recorded. Nothing was changed.`,
    newComplaint: 'New complaint',
    review: (year) => `Review of ${year}`,
    open: ({ kind, article, due, target }) =>
      `${capitalized(namesIn('en').kinds[kind])}, by ${dayInWords(target, 'full', 'en')}${due === target ? '' : `, at the latest ${dayInWords(due, 'full', 'en')}`} (article ${article}).`,
    overdue: ({ kind, article, due }) =>
      `${capitalized(namesIn('en').kinds[kind])}: overdue, it was due on ${dayInWords(due, 'full', 'en')} (article ${article}).`,
    next: 'To be done:',
    nothingDue: 'Nothing is due.',
    options: {
      required: 'required',
      each: 'again for each',
      file: 'or @FILE, of which it is taken',
      json: 'each as JSON',
      days: 'a day (2026-04-02), a moment, today, yesterday or a weekday',
      day: {
        back: '2026-04-02, today, yesterday or a weekday',
        ahead: '2026-04-02, today, tomorrow or a weekday to come',
      },
      actor: 'who records it',
      retry: 'the id of a command that is given once more',
      seen: 'the revision that you saw (klacht show); refused if more was recorded since',
      dryRun: 'only say what would be recorded',
      ask: 'ask on the terminal for what was not told',
    },
    number: "the complaint's number or id, or a beginning of the id",
    year: 'the year that is reviewed',
  },
  nl: {
    recorded: (whose) => `${whose}: vastgelegd.`,
    repeated: (whose) => `${whose}: dit was al vastgelegd; er is niets toegevoegd.`,
    onTrial: (whose) => `${whose}: dit kan worden vastgelegd. Er is niets veranderd.`,
    newComplaint: 'Nieuwe klacht',
    review: (year) => `Evaluatie van ${year}`,
    open: ({ kind, article, due, target }) =>
      `${capitalized(namesIn('nl').kinds[kind])}, streefdatum ${dayInWords(target, 'full', 'nl')}${due === target ? '' : `, uiterlijk ${dayInWords(due, 'full', 'nl')}`} (artikel ${article}).`,
    overdue: ({ kind, article, due }) =>
      `${capitalized(namesIn('nl').kinds[kind])}: termijn verstreken, de uiterste dag was ${dayInWords(due, 'full', 'nl')} (artikel ${article}).`,
    next: 'Nog te doen:',
    nothingDue: 'Er hoeft nu niets te gebeuren.',
    options: {
      required: 'verplicht',
      each: 'nogmaals voor elk',
      file: 'of @BESTAND, waarvan hij wordt genomen',
      json: 'elk als JSON',
      days: 'een dag (2026-04-02), een moment, vandaag, gisteren of een weekdag',
      day: {
        back: '2026-04-02, vandaag, gisteren of een weekdag',
        ahead: '2026-04-02, vandaag, morgen of een weekdag die komt',
      },
      actor: 'wie het vastlegt',
      retry: 'de id van een opdracht die nog eens wordt gegeven',
      seen: 'de revisie die u zag (klacht show); geweigerd als daarna meer is vastgelegd',
      dryRun: 'alleen zeggen wat zou worden vastgelegd',
      ask: 'op de terminal vragen naar wat niet is verteld',
    },
    number: 'het nummer of id van de klacht, of een begin van de id',
    year: 'het jaar dat wordt geëvalueerd',
  },
};

/** What the command line answers when a complaint is handled by hand. */
export const handWords = (language: Language): Words => WORDS[language];

/** What is to be done, and by when, as a sentence. */
export const dueInWords = (owed: Due, language: Language): string =>
  owed.state === 'overdue' ? WORDS[language].overdue(owed) : WORDS[language].open(owed);
