import { dayInWords, type Language, type LocalDate } from '@klacht/domain';
import { harmlessLines } from '../../ground/harmless.ts';
import { unbroken } from '../../ground/unbroken.ts';

const JOINED = '\u00a0';

const MONTHS = Array.from(
  { length: 12 },
  (_, index) => `2026-${String(index + 1).padStart(2, '0')}-01` as LocalDate,
);

const datesIn = (language: Language): RegExp => {
  const names = MONTHS.map((day) => dayInWords(day, 'date', language).split(/\s/)[1]);
  return new RegExp(`(\\d{1,2}) (${names.join('|')})(?: (\\d{4}))?`, 'g');
};

const DATES: Readonly<Record<Language, RegExp>> = { en: datesIn('en'), nl: datesIn('nl') };

/**
 * A sentence for a page: what would act upon the page is shown, and neither a date nor a word such
 * as `e-mail` breaks over two lines.
 *
 * @example
 * prose('Uiterlijk 5 juli 2026.', 'nl'); // the spaces within the date are ones that do not break
 */
export const prose = (text: string, language: Language): string =>
  unbroken(harmlessLines(text)).replaceAll(DATES[language], (date) => date.replaceAll(' ', JOINED));
