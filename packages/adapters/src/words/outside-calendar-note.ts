import type { Language } from '@klacht/domain';

const WORDS = {
  en: (calendar: string) => `outside calendar ${calendar}: weekends only`,
  nl: (calendar: string) => `buiten kalender ${calendar}: alleen weekenden`,
};

/**
 * The remark beside dates for which a calendar does not know every day; empty where it does.
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
