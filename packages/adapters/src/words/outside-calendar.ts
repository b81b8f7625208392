import type { Language } from '@klacht/domain';

const WORDS = {
  en: (calendar: string) => `outside calendar ${calendar}: weekends only`,
  nl: (calendar: string) => `buiten kalender ${calendar}: alleen weekenden`,
};

/**
 * What is said beside dates that calendars do not know every day of; empty where they do.
 *
 * @param calendars the names of those that do not, absent where one does
 * @example
 * outsideCalendarInWords(['NL-2026', undefined], 'en'); // 'outside calendar NL-2026: weekends only'
 */
export const outsideCalendarInWords = (
  calendars: readonly (string | undefined)[],
  language: Language,
): string =>
  [...new Set(calendars)]
    .flatMap((calendar) => (calendar === undefined ? [] : WORDS[language](calendar)))
    .join('; ');
