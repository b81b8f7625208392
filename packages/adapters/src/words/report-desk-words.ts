import type { Language } from '@klacht/domain';

type Words = {
  readonly years: string;
  readonly files: string;
  readonly contents: string;
  /** What a figure that is a link leads to. */
  readonly drill: string;
  /** Of a long table, of which the beginning is shown. */
  readonly beginning: (shown: string, all: string) => string;
  readonly whole: string;
  /** Which numbers are none, each with why. */
  readonly noLink: (reasons: readonly string[]) => string;
  readonly unlinked: Readonly<
    Record<'zero' | 'measure' | 'staff' | 'issued' | 'sum' | 'case' | 'named', string>
  >;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    years: 'Years',
    files: 'The report as a file',
    contents: 'Contents',
    drill: 'A figure that is a link shows the complaints that it is made of.',
    beginning: (shown, all) => `The first ${shown} of ${all}.`,
    whole: 'All of them, page by page',
    noLink: (reasons) => `No link is: ${reasons.join('; ')}.`,
    unlinked: {
      zero: 'a zero, which nothing is behind',
      measure: 'a share, a length, a mean or an amount, which counts no complaints',
      staff: 'what is told of staff, for one or two people could be meant',
      issued: 'what stands as it was issued, though it would be counted otherwise today',
      sum: 'what is added up of several rows, which are links themselves',
      case: 'a number in the row of one complaint, which is a link itself',
      named: 'a count whose complaints stand in its own row, by number',
    },
  },
  nl: {
    years: 'Jaren',
    files: 'Het verslag als bestand',
    contents: 'Inhoud',
    drill: 'Een getal dat een link is, toont de klachten waar het uit bestaat.',
    beginning: (shown, all) => `De eerste ${shown} van ${all}.`,
    whole: 'Alle, pagina voor pagina',
    noLink: (reasons) => `Geen link is: ${reasons.join('; ')}.`,
    unlinked: {
      zero: 'een nul, waar niets achter zit',
      measure: 'een aandeel, een duur, een gemiddelde of een bedrag, dat geen klachten telt',
      staff: 'wat over medewerkers wordt verteld, want het kan om een of twee mensen gaan',
      issued: 'wat staat zoals het is uitgebracht, al zou het nu anders worden geteld',
      sum: 'wat van meer regels is opgeteld, die zelf links zijn',
      case: 'een getal op de regel van één klacht, die zelf een link is',
      named: 'een aantal waarvan de klachten op de regel zelf staan, met hun nummer',
    },
  },
};

/** The words around a report on the desk. */
export const reportDeskWords = (language: Language): Words => WORDS[language];
