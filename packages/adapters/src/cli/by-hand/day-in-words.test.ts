import { expect, it } from 'vitest';
import { fieldsOf } from '../../use-cases/by-hand/fields.ts';
import { dayFrom, parseDay, towardOf } from './day-in-words.ts';
import { dataFrom } from './read-told.ts';

// 7 April 2026 is a Tuesday.
it.each([
  ['today', '2026-04-07'],
  ['Vandaag', '2026-04-07'],
  ['yesterday', '2026-04-06'],
  ['gisteren', '2026-04-06'],
  ['tuesday', '2026-04-07'],
  ['woensdag', '2026-04-01'],
  ['Friday', '2026-04-03'],
  ['zondag', '2026-04-05'],
  ['monday', '2026-04-06'],
  ['tomorrow', 'tomorrow'],
  ['2026-03-01', '2026-03-01'],
  ['someday', 'someday'],
])('%s is %s', (word, day) => {
  expect(dayFrom(word, '2026-04-07')).toBe(day);
});

it.each([
  ['today', '2026-04-07'],
  ['morgen', '2026-04-08'],
  ['wednesday', '2026-04-08'],
  ['vrijdag', '2026-04-10'],
  ['monday', '2026-04-13'],
  ['tuesday', '2026-04-14'],
])('%s is %s where the day is to come', (word, day) => {
  expect(dayFrom(word, '2026-04-07', 'ahead')).toBe(day);
});

it('is to come for a date that is put off until, and past for a count', () => {
  expect(['until', 'measure.due', 'on', 'closedOn.to'].map(towardOf)).toEqual([
    'ahead',
    'ahead',
    'back',
    'back',
  ]);
});

it('names the words that are taken where one is none of them', () => {
  expect(parseDay('friday', '2026-04-07', '--as-of')).toBe('2026-04-03');
  expect(() => parseDay('last friday', '2026-04-07', '--as-of')).toThrow(
    '--as-of: expected a day as YYYY-MM-DD, today, yesterday or a weekday, got "last friday"',
  );
});

it('is read so in each field of a command that has a day', () => {
  const told = { at: 'yesterday', until: 'friday', reason: 'We wait for the bank.' };
  expect(dataFrom(fieldsOf('Delay'), told, '2026-04-07')).toMatchObject({
    at: '2026-04-06',
    until: '2026-04-10',
  });
  const count = { at: 'today', on: 'friday', open: '3', source: 'the auditor' };
  expect(dataFrom(fieldsOf('AssertBalance'), count, '2026-04-07')).toMatchObject({
    on: '2026-04-03',
  });
});
