import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { dayOff, previousWorkingDay, type Reading } from './calendar.ts';
import type { LocalDate } from './local-date.ts';
import { netherlandsNovember2026 } from './netherlands.ts';
import { daysFrom, holidaysOf, offByTheAct } from './testing/act.ts';

const years = Array.from({ length: 2060 - 1990 + 1 }, (_, index) => 1990 + index);

const everyDay = daysFrom('1990-01-01', '2060-12-31') as LocalDate[];

const publishedAs = (type: string, rule?: string): string[] => {
  const source = new Holidays('NL');
  const dates = years.flatMap((year) =>
    source
      .getHolidays(year)
      .filter((day) => day.type === type && (rule === undefined || day.rule === rule))
      .map(({ date }) => date.slice(0, 10)),
  );
  return [...new Set(dates)].toSorted();
};

const isSunday = (date: string): boolean => new Date(`${date}T12:00:00Z`).getUTCDay() === 0;

describe('the frozen calendar of the Netherlands', () => {
  it('names the holidays of the act and no others, each year from 1990 to 2060', () => {
    const { days } = netherlandsNovember2026;
    expect(Object.keys(days).map(Number)).toEqual(years);
    const frozen = years.map((year) =>
      Object.entries(days[String(year)] ?? {}).map(([day, key]) => [`${year}-${day}`, key]),
    );
    expect(frozen).toEqual(years.map(holidaysOf));
  });

  it.each<Reading>(['legal', 'safe'])(
    'has by the %s reading the days off of the act',
    (reading) => {
      const answered = everyDay.map((date) => [
        date,
        dayOff(netherlandsNovember2026, date, reading),
      ]);
      expect(answered).toEqual(everyDay.map((date) => [date, offByTheAct(date, reading)]));
    },
  );

  it('goes back to the last day that the act leaves a working day', () => {
    let last = '1990-01-02';
    const expected = everyDay.slice(1).map((date) => {
      if (offByTheAct(date, 'legal') === null) last = date;
      return [date, last];
    });
    const answered = everyDay
      .slice(1)
      .map((date) => [date, previousWorkingDay(netherlandsNovember2026, date)]);
    expect(answered).toEqual(expected);
  });

  it('agrees with date-holidays where that is right: on what is public, and on Good Friday', () => {
    const undisputed = years
      .flatMap(holidaysOf)
      .filter(([, key]) => netherlandsNovember2026.holidays[key]?.disputed === false)
      .map(([date]) => date);
    // Easter and Whit Sunday are public there, and Sundays here.
    const published = publishedAs('public').filter((date) => !isSunday(date));
    expect(undisputed.filter((date) => !isSunday(date))).toEqual(published);
    const fridays = years.flatMap(holidaysOf).filter(([, key]) => key === 'goodFriday');
    expect(fridays.map(([date]) => date)).toEqual(publishedAs('school', 'easter -2'));
  });
});
