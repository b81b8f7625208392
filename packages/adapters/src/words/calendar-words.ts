import type { Language } from '@klacht/domain';

type Words = {
  readonly name: (officer: string | null) => string;
  readonly text: (due: string, article: string, officer: string | null) => string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    name: (officer) => (officer === null ? 'Complaints' : `Complaints of ${officer}`),
    text: (due, article, officer) =>
      `Due by ${due} (article ${article}).${officer === null ? '' : ` Officer: ${officer}.`}`,
  },
  nl: {
    name: (officer) => (officer === null ? 'Klachten' : `Klachten van ${officer}`),
    text: (due, article, officer) =>
      `Uiterlijk ${due} (artikel ${article}).${officer === null ? '' : ` Klachtenfunctionaris: ${officer}.`}`,
  },
};

/** What a calendar of due dates says. */
export const calendarWords = (language: Language): Words => WORDS[language];
