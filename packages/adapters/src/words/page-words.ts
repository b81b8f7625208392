import type { Language } from '@klacht/domain';

type Words = {
  readonly page: string;
  readonly of: string;
  readonly toContent: string;
  readonly contents: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: { page: 'Page', of: 'of', toContent: 'To the content', contents: 'Contents' },
  nl: { page: 'Pagina', of: 'van', toContent: 'Naar de inhoud', contents: 'Inhoud' },
};

/** The words around the content of every page. */
export const pageWords = (language: Language): Words => WORDS[language];
