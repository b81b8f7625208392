import type { Reading } from '../calendar.ts';

// The act, written down a second time with UTC dates and the church's table of Easter. It shares
// nothing with the code and the data under test.

/** The ecclesiastical full moon in March and April by golden number, 1900 to 2199. */
const FULL_MOONS =
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27'.split(
    ' ',
  );

const EQUATED =
  '2017-04-28 2017-05-26 2018-05-11 2018-12-24 2018-12-31 2019-05-31 2019-12-27 2020-05-22 2021-05-14 2022-05-27 2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26'.split(
    ' ',
  );

const at = (date: string): Date => new Date(`${date}T12:00:00Z`);
const text = (date: Date): string => date.toISOString().slice(0, 10);

const moved = (date: string, days: number): string => {
  const day = at(date);
  day.setUTCDate(day.getUTCDate() + days);
  return text(day);
};

/** The first Sunday after the full moon. */
const easterOf = (year: number): string => {
  const moon = `${year}-${FULL_MOONS[year % 19]}`;
  return moved(moon, 7 - at(moon).getUTCDay());
};

const unlessSunday = (date: string): string =>
  at(date).getUTCDay() === 0 ? moved(date, -1) : date;

const DISPUTED = new Set(['goodFriday', 'liberation', 'equated']);

/** Each holiday of a year with its key, in the order of the days; an undisputed one goes first. */
export const holidaysOf = (year: number): readonly (readonly [date: string, key: string])[] => {
  const easter = easterOf(year);
  const undisputed: (readonly [string, string])[] = [
    [`${year}-01-01`, 'newYear'],
    [moved(easter, 1), 'easterMonday'],
    [moved(easter, 39), 'ascension'],
    [moved(easter, 50), 'whitMonday'],
    year < 2014
      ? [unlessSunday(`${year}-04-30`), 'queensDay']
      : [unlessSunday(`${year}-04-27`), 'kingsDay'],
    [`${year}-12-25`, 'christmas'],
    [`${year}-12-26`, 'boxingDay'],
  ];
  const disputed: (readonly [string, string])[] = [
    [moved(easter, -2), 'goodFriday'],
    [`${year}-05-05`, 'liberation'],
    ...EQUATED.filter((date) => date.startsWith(`${year}-`)).map(
      (date) => [date, 'equated'] as const,
    ),
  ];
  const taken = new Set(undisputed.map(([date]) => date));
  return [...undisputed, ...disputed.filter(([date]) => !taken.has(date))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
};

const reasons = new Map<number, ReadonlyMap<string, string>>();

/** Why a day is off, or null. */
export const offByTheAct = (date: string, reading: Reading): string | null => {
  const weekday = at(date).getUTCDay();
  if (weekday === 6) return 'saturday';
  if (weekday === 0) return 'sunday';
  const year = Number(date.slice(0, 4));
  const known = reasons.get(year) ?? new Map(holidaysOf(year));
  reasons.set(year, known);
  const key = known.get(date) ?? null;
  return key !== null && reading === 'safe' && DISPUTED.has(key) ? null : key;
};

/** Every day from one to another, both inclusive. */
export const daysFrom = (first: string, last: string): string[] => {
  const days: string[] = [];
  for (let date = first; date <= last; date = moved(date, 1)) days.push(date);
  return days;
};
