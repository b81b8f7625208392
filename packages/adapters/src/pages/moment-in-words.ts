import type { Instant, Language } from '@klacht/domain';
import { localeOf } from './style/locale.ts';

/**
 * A moment as a page shows it, to the second.
 *
 * @param timeZone in which the moment is told, such as `Europe/Amsterdam`
 * @example
 * momentInWords('2026-04-07T08:15:00Z', 'Europe/Amsterdam', 'nl'); // '7 april 2026 10:15:00'
 */
export const momentInWords = (moment: Instant, timeZone: string, language: Language): string => {
  const date = new Date(moment);
  const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone });
  const time = new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'medium', timeZone });
  return `${day.format(date)} ${time.format(date)}`;
};
