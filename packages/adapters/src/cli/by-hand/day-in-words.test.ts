import { expect, it } from 'vitest';
import { dayFrom } from './day-in-words.ts';

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
  ['2026-03-01', '2026-03-01'],
  ['someday', 'someday'],
])('%s is %s', (word, day) => {
  expect(dayFrom(word, '2026-04-07')).toBe(day);
});
