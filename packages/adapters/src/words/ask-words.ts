import type { Language } from '@klacht/domain';

type Expected = 'text' | 'day' | 'at' | 'digest' | 'number' | 'choice';

type Words = {
  readonly yes: string;
  readonly no: string;
  readonly choose: string;
  readonly chooseSeveral: string;
  readonly severalLines: string;
  /** Of a list: an answer of nothing ends it. */
  readonly emptyEnds: string;
  readonly mayBeEmpty: string;
  readonly another: string;
  readonly today: string;
  readonly numberOfComplaint: string;
  readonly noSuchComplaint: (whose: string) => string;
  readonly year: string;
  readonly actor: string;
  readonly more: string;
  readonly change: string;
  readonly record: string;
  readonly notRecorded: string;
  /** What an answer must be, where the name of its field says so. */
  readonly expectedAs: (name: string) => string;
  /** What an answer must be, by the form of its field. */
  readonly expected: Readonly<Record<Expected, string>>;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    yes: 'Yes',
    no: 'No',
    choose: 'arrows choose, Enter goes on',
    chooseSeveral: 'Space marks what holds, Enter goes on',
    severalLines: 'Tab and Enter go on',
    emptyEnds: 'nothing more: Enter',
    mayBeEmpty: 'nothing: Enter',
    another: 'Another one?',
    today: 'today',
    numberOfComplaint: 'Number of the complaint',
    noSuchComplaint: (whose) => `There is no complaint ${whose}.`,
    year: 'The year that is reviewed',
    actor: 'Who records it',
    more: 'What else is there to record?',
    change: 'What is to be answered anew?',
    record: 'Record this?',
    notRecorded: 'Nothing was recorded.',
    expectedAs: (name) => `Expected: ${name}.`,
    expected: {
      text: 'Expected a text that is not empty.',
      day: 'Expected a day, such as 2026-04-02.',
      at: 'Expected a day that there is, such as 2026-04-02, today, yesterday or a weekday.',
      digest: 'Expected 64 hexadecimal digits in lower case, or @FILE.',
      number: 'Expected a whole number.',
      choice: 'Expected at least one of them.',
    },
  },
  nl: {
    yes: 'Ja',
    no: 'Nee',
    choose: 'pijltjes kiezen, Enter gaat verder',
    chooseSeveral: 'de spatiebalk vinkt aan wat geldt, Enter gaat verder',
    severalLines: 'Tab en Enter gaan verder',
    emptyEnds: 'niets meer: Enter',
    mayBeEmpty: 'niets: Enter',
    another: 'Nog een?',
    today: 'vandaag',
    numberOfComplaint: 'Nummer van de klacht',
    noSuchComplaint: (whose) => `Er is geen klacht ${whose}.`,
    year: 'Het jaar dat wordt geëvalueerd',
    actor: 'Wie dit vastlegt',
    more: 'Wat valt er nog vast te leggen?',
    change: 'Wat moet opnieuw worden beantwoord?',
    record: 'Dit vastleggen?',
    notRecorded: 'Er is niets vastgelegd.',
    expectedAs: (name) => `Verwacht: ${name}.`,
    expected: {
      text: 'Verwacht een tekst die niet leeg is.',
      day: 'Verwacht een dag, zoals 2026-04-02.',
      at: 'Verwacht een bestaande dag, zoals 2026-04-02, vandaag, gisteren of een weekdag.',
      digest: 'Verwacht 64 hexadecimale cijfers in kleine letters, of @BESTAND.',
      number: 'Verwacht een geheel getal.',
      choice: 'Verwacht er ten minste één.',
    },
  },
};

/**
 * What the command line says when it asks for what was not told.
 *
 * @example
 * askWords('nl').record; // 'Dit vastleggen?'
 */
export const askWords = (language: Language): Words => WORDS[language];
