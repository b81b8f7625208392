import type { LocalDate } from '@klacht/domain';

/**
 * The same day some years earlier; 29 February is the 28th in a year that has none.
 *
 * @example
 * yearsBefore('2024-02-29', 1); // '2023-02-28'
 */
export const yearsBefore = (day: LocalDate, years: number): LocalDate => {
  const year = Number(day.slice(0, 4)) - years;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const of = day.endsWith('-02-29') && !isLeap ? '-02-28' : day.slice(4);
  return `${String(year).padStart(4, '0')}${of}` as LocalDate;
};
