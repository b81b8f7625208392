import { dayInWords, type Instant, type Language, toLocalDate } from '@klacht/domain';

/**
 * A moment as a page shows it, to the second.
 *
 * @param timeZone in which the moment is told, such as `Europe/Amsterdam`
 * @example
 * momentInWords('2026-04-07T08:15:00Z', 'Europe/Amsterdam', 'nl'); // '7 april 2026 10:15:00'
 */
export const momentInWords = (moment: Instant, timeZone: string, language: Language): string => {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone });
  return `${dayInWords(toLocalDate(moment, timeZone), 'date', language)} ${time.format(new Date(moment))}`;
};
