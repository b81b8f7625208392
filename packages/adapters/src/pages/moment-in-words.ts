import { dayInWords, type Instant, type Language, toLocalDate } from '@klacht/domain';
import { timesIn } from '../words/intl.ts';

/**
 * A moment as a page shows it, to the second.
 *
 * @param timeZone in which the moment is told, such as `Europe/Amsterdam`
 * @example
 * momentInWords('2026-04-07T08:15:00Z', 'Europe/Amsterdam', 'nl'); // '7 april 2026 10:15:00'
 */
export const momentInWords = (moment: Instant, timeZone: string, language: Language): string => {
  const day = dayInWords(toLocalDate(moment, timeZone), 'date', language);
  return `${day} ${timesIn(timeZone).format(new Date(moment))}`;
};
