import { expect, it } from 'vitest';
import { isSamePerson } from './person.ts';

it.each([
  ['Anna', 'anna', true],
  ['ANNA', 'anna', true],
  ['Zoë', 'Zoe\u0308', true],
  ['ZOË', 'zoe\u0308', true],
  ['İpek', 'i\u0307pek', true],
  ['Zoë', 'Zoe', false],
  ['anna', 'anna ', false],
  ['E-17', 'E-18', false],
])('%s and %s are one person: %s', (a, b, same) => {
  expect(isSamePerson(a, b)).toBe(same);
  expect(isSamePerson(b, a)).toBe(same);
});
