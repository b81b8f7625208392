// Prints the frozen calendar: node packages/domain/scripts/freeze-netherlands.ts > packages/domain/src/calendar/netherlands-2026-11.json
// The holidays come from date-holidays; where it errs on the General Extension of Time Limits Act
// (Algemene termijnenwet, article 3), this corrects it. Run anew, it makes a new version: never
// the old one over.
import Holidays from 'date-holidays';

const FROM = 1990;
const TO = 2060;

const holidays = {
  newYear: { nl: 'Nieuwjaarsdag', en: "New Year's Day", disputed: false },
  goodFriday: { nl: 'Goede Vrijdag', en: 'Good Friday', disputed: true },
  easterMonday: { nl: 'Tweede paasdag', en: 'Easter Monday', disputed: false },
  queensDay: { nl: 'Koninginnedag', en: "Queen's Day", disputed: false },
  kingsDay: { nl: 'Koningsdag', en: "King's Day", disputed: false },
  liberation: { nl: 'Bevrijdingsdag', en: 'Liberation Day', disputed: true },
  ascension: { nl: 'Hemelvaartsdag', en: 'Ascension Day', disputed: false },
  whitMonday: { nl: 'Tweede pinksterdag', en: 'Whit Monday', disputed: false },
  christmas: { nl: 'Eerste kerstdag', en: 'Christmas Day', disputed: false },
  boxingDay: { nl: 'Tweede kerstdag', en: 'Second Christmas Day', disputed: false },
  equated: { nl: 'gelijkgestelde dag', en: 'day equated by decree', disputed: true },
};

type Key = keyof typeof holidays;

const byRule: readonly (readonly [string, Key])[] = [
  ['easter -2', 'goodFriday'],
  ['easter 1', 'easterMonday'],
  ['easter 39', 'ascension'],
  ['easter 50', 'whitMonday'],
  ['04-27 if sunday then previous saturday since 2014', 'kingsDay'],
  ['04-30 if sunday then previous saturday since 1980 and prior to 2014', 'queensDay'],
  ['01-01', 'newYear'],
  ['12-25', 'christmas'],
  ['12-26', 'boxingDay'],
];

/**
 * Equated with a holiday by decree (Algemene termijnenwet, article 3, paragraph 3): of 24 October
 * 2016 (Stcrt. 2016, 58653; BWBR0038666) for 2017 to 2019, of 20 September 2019 for 2020 to 2022,
 * and those for 2023 to 2025 and 2026 to 2028. Those before 2017 were not found.
 */
const DECREES = { from: 2017, to: 2028 };
const EQUATED = [
  '2017-04-28',
  '2017-05-26',
  '2018-05-11',
  '2018-12-24',
  '2018-12-31',
  '2019-05-31',
  '2019-12-27',
  '2020-05-22',
  '2021-05-14',
  '2022-05-27',
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
];

const source = new Holidays('NL');

const daysOf = (year: number): Record<string, Key> => {
  // Later ones win: a day that is a disputed and an undisputed holiday is the undisputed one.
  const days = new Map<string, Key>([['05-05', 'liberation']]);
  for (const date of EQUATED) if (date.startsWith(`${year}-`)) days.set(date.slice(5), 'equated');
  for (const { date, rule } of source.getHolidays(year)) {
    const key = byRule.find(([known]) => known === rule)?.[1];
    if (key !== undefined) days.set(date.slice(5, 10), key);
  }
  return Object.fromEntries([...days].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

const years = Array.from({ length: TO - FROM + 1 }, (_, index) => FROM + index);

process.stdout.write(`{
  "name": "NL-2026-11",
  "from": ${FROM},
  "to": ${TO},
  "decrees": ${JSON.stringify(DECREES)},
  "holidays": {
${Object.entries(holidays)
  .map(([key, holiday]) => `    "${key}": ${JSON.stringify(holiday)}`)
  .join(',\n')}
  },
  "days": {
${years.map((year) => `    "${year}": ${JSON.stringify(daysOf(year))}`).join(',\n')}
  }
}
`);
