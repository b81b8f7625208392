import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { dayOff } from './calendar.ts';
import { addDays, type LocalDate } from './local-date.ts';
import { netherlands2026 } from './netherlands.ts';

/** Easter by Gauss's method with Lichtenberg's correction, in days after 1 March. */
const easterOf = (year: number): LocalDate => {
  const k = Math.floor(year / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = year % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const og = 21 + d - r;
  const sz = 7 - ((year + Math.floor(year / 4) + s) % 7);
  const oe = 7 - ((og - sz) % 7);
  return addDays(`${year}-03-01` as LocalDate, og + oe - 1);
};

const EQUATED = new Set(
  '2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26'.split(
    ' ',
  ),
);

const isSunday = (date: string): boolean => new Date(`${date}T12:00:00Z`).getUTCDay() === 0;

/** The days of article 3 of the act, written down a second time. */
const actOf = (year: number): { closed: Set<string>; disputed: Set<string> } => {
  const easter = easterOf(year);
  const queen = isSunday(`${year}-04-30`) ? `${year}-04-29` : `${year}-04-30`;
  const king = isSunday(`${year}-04-27`) ? `${year}-04-26` : `${year}-04-27`;
  const closed = new Set<string>([
    `${year}-01-01`,
    addDays(easter, 1),
    addDays(easter, 39),
    addDays(easter, 50),
    year < 2014 ? queen : king,
    `${year}-12-25`,
    `${year}-12-26`,
  ]);
  const disputed = new Set<string>([addDays(easter, -2), `${year}-05-05`, ...EQUATED]);
  return { closed, disputed };
};

const daysOf = (year: number): LocalDate[] => {
  const days: LocalDate[] = [];
  for (
    let date = `${year}-01-01` as LocalDate;
    date.startsWith(String(year));
    date = addDays(date, 1)
  ) {
    days.push(date);
  }
  return days;
};

const isWeekend = (date: string): boolean =>
  [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

const years = Array.from({ length: 2060 - 1990 + 1 }, (_, index) => 1990 + index);

describe('the frozen calendar of the Netherlands', () => {
  it('has no working day but what the act leaves, every day from 1990 to 2060', () => {
    for (const year of years) {
      const { closed, disputed } = actOf(year);
      for (const date of daysOf(year)) {
        const legal = !isWeekend(date) && !closed.has(date) && !disputed.has(date);
        const safe = !isWeekend(date) && !closed.has(date);
        expect([date, dayOff(netherlands2026, date, 'legal') === null]).toEqual([date, legal]);
        expect([date, dayOff(netherlands2026, date, 'safe') === null]).toEqual([date, safe]);
      }
    }
  });

  it('agrees with date-holidays on the public holidays', () => {
    const source = new Holidays('NL');
    for (const year of years) {
      const published = source
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10))
        .filter((date) => !isWeekend(date))
        .toSorted();
      const frozen = daysOf(year).filter(
        (date) => !isWeekend(date) && dayOff(netherlands2026, date, 'safe') !== null,
      );
      expect(frozen).toEqual([...new Set(published)]);
    }
  });
});
