import type { Language } from '@klacht/domain';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL' };

/** The locale by which a language writes its dates and numbers. */
export const localeOf = (language: Language): string => LOCALES[language];
