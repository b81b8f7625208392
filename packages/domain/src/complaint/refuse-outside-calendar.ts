import type { LocalDate } from '../calendar/local-date.ts';
import { KlachtError } from '../errors.ts';
import type { Procedure } from '../procedure/procedure.ts';

/**
 * Refuses a day that the procedure's calendar cannot judge. The calendar's last year is left free, so
 * that a term that begins in the year before it can end.
 *
 * @throws KlachtError of kind `rejected`, `outside-calendar`
 */
export const refuseOutsideCalendar = (
  command: string,
  day: LocalDate,
  { calendar: { name, from, to } }: Procedure,
): void => {
  const year = Number(day.slice(0, 4));
  if (year >= from && year < to) return;
  throw new KlachtError(
    'rejected',
    'outside-calendar',
    `${command}: ${day} is outside what calendar ${name} can judge, ${from} to ${to - 1}`,
    { value: day, calendar: name },
  );
};
