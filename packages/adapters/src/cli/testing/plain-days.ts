/** Days by hand, for the plain count; no code of the calendar is used. */

const DAY = 86_400_000;
export const plus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
export const between = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / DAY;

/** The same day of a later month, or its last day. */
export const plusMonths = (day: string, months: number): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
};

/** From the newspapers: the days of 2025 and the first of 2026 on which the firm may be closed. */
const HOLIDAYS = new Set([
  ...['01-01', '04-18', '04-21', '04-26', '05-05', '05-29', '05-30', '06-09', '12-25', '12-26'].map(
    (day) => `2025-${day}`,
  ),
  '2026-01-01',
  '2026-01-02',
]);

const isWorking = (day: string): boolean => {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(day);
};

export const plusWorkingDays = (day: string, count: number): string => {
  let [left, at] = [count, day];
  while (left > 0) {
    at = plus(at, 1);
    if (isWorking(at)) left -= 1;
  }
  return at;
};

/** The working days after one day, up to another; as many less than none where that is earlier. */
export const workingBetween = (from: string, to: string): number => {
  if (to < from) return 0 - workingBetween(to, from);
  let count = 0;
  for (let day = plus(from, 1); day <= to; day = plus(day, 1)) count += Number(isWorking(day));
  return count;
};

/** Summer time of 2025 in Amsterdam, and winter. */
export const localDay = (moment: string): string => {
  const isSummer = moment >= '2025-03-30T01:00' && moment < '2025-10-26T01:00';
  return new Date(Date.parse(moment) + (isSummer ? 2 : 1) * 3_600_000).toISOString().slice(0, 10);
};
