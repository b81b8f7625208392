import type { Language } from '@klacht/domain';
import { harmlessLines } from '../../ground/harmless.ts';
import { localeOf } from './locale.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));

const datesIn = (language: Language): RegExp => {
  const months = new Intl.DateTimeFormat(localeOf(language), {
    month: 'long',
    timeZone: 'UTC',
  });
  const names = MONTHS.map((month) => months.format(month)).join('|');
  return new RegExp(`(\\d{1,2}) (${names})(?: (\\d{4}))?`, 'g');
};

const DATES: Readonly<Record<Language, RegExp>> = { en: datesIn('en'), nl: datesIn('nl') };

const JOINED = '\u00a0';

/**
 * A sentence for a page: what would act upon the page is shown, and a date never breaks over two
 * lines.
 *
 * @example
 * prose('Uiterlijk 5 juli 2026.', 'nl'); // the spaces within the date are ones that do not break
 */
export const prose = (text: string, language: Language): string =>
  harmlessLines(text).replaceAll(DATES[language], (date) => date.replaceAll(' ', JOINED));
