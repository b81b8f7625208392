import type { Calendar } from './calendar.ts';
import { daysBetween, type LocalDate, weekday, yearOf } from './local-date.ts';

/** Of each calendar and year, the holidays that are no Saturday or Sunday; none of one not known. */
const known = new WeakMap<Calendar, Map<number, readonly LocalDate[]>>();

const holidaysOf = (calendar: Calendar, year: number): readonly LocalDate[] => {
  const years = known.get(calendar) ?? new Map<number, readonly LocalDate[]>();
  const found = years.get(year);
  if (found !== undefined) return found;
  const key = String(year).padStart(4, '0');
  const isKnown = year >= calendar.from && year <= calendar.to;
  const days = Object.keys(isKnown ? (calendar.days[key] ?? {}) : {})
    .map((day) => `${key}-${day}` as LocalDate)
    .filter((day) => weekday(day) < 6)
    .toSorted();
  known.set(calendar, years.set(year, days));
  return days;
};

/** How many of the days after one day, up to another, are Mondays to Fridays. */
const weekdaysBetween = (from: LocalDate, to: LocalDate): number => {
  const days = daysBetween(from, to);
  const begun = weekday(from);
  let count = Math.floor(days / 7) * 5;
  for (let day = 1; day <= days % 7; day += 1) {
    if ((begun + day - 1) % 7 < 5) count += 1;
  }
  return count;
};

/**
 * Working days from one day to another, by the legal reading, as a term counts them: the day after
 * the first is day 1, and the last counts where it is a working day. In years outside the calendar
 * only the weekends are known, as for a term.
 *
 * @returns 0 for the same day; negative when `to` is the earlier
 * @example
 * workingDaysBetween(netherlands2026, '2026-04-02', '2026-04-13'); // 5
 */
export const workingDaysBetween = (calendar: Calendar, from: LocalDate, to: LocalDate): number => {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = weekdaysBetween(from, to);
  const last = yearOf(to);
  for (let year = yearOf(from); year <= last; year += 1) {
    for (const day of holidaysOf(calendar, year)) if (from < day && day <= to) count -= 1;
  }
  // Not the negative 0.
  return count + 0;
};
