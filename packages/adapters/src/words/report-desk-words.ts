import type { Language } from '@klacht/domain';

type Words = {
  readonly years: string;
  readonly files: string;
  readonly contents: string;
  /** What a figure that is a link leads to. */
  readonly drill: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    years: 'Years',
    files: 'The report as a file',
    contents: 'Contents',
    drill: 'A figure that is a link shows the complaints that it is made of.',
  },
  nl: {
    years: 'Jaren',
    files: 'Het verslag als bestand',
    contents: 'Inhoud',
    drill: 'Een getal dat een link is, toont de klachten waar het uit bestaat.',
  },
};

/** The words around a report on the desk. */
export const reportDeskWords = (language: Language): Words => WORDS[language];
