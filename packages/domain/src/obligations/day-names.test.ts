import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import { dayInWords } from './phrases.ts';

const FORMS = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'long' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
} as const;

it.each([
  ['en', 'en-GB'],
  ['nl', 'nl-NL'],
] as const)('writes a day as the data of a machine have it: %s', (language, locale) => {
  const day = fc.date({
    noInvalidDate: true,
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2200-12-31T00:00:00Z'),
  });
  const form = fc.constantFrom('full', 'day', 'short', 'date');
  fc.assert(
    fc.property(day, form, (date, how) => {
      const format = new Intl.DateTimeFormat(locale, { ...FORMS[how], timeZone: 'UTC' });
      const local = date.toISOString().slice(0, 10) as LocalDate;
      expect(dayInWords(local, how, language)).toBe(format.format(date).replace(',', ''));
    }),
  );
});
