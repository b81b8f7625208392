import { expect, it } from 'vitest';
import { partyInWords } from './letter-names.ts';

it.each(['constructor', '__proto__', 'toString', '__defineGetter__'])(
  'a party whose reference is %s, as every object has, is told by it',
  (party) => {
    expect(partyInWords(party, 'employee', 'nl')).toBe(`medewerker ${party}`);
    expect(partyInWords(party, 'representative', 'en')).toBe(`representative ${party}`);
    expect(partyInWords(party, null, 'en')).toBe(party);
  },
);

it('the first complainant and representative have names of their own', () => {
  expect(partyInWords('complainant', 'complainant', 'nl')).toBe('de klager');
  expect(partyInWords('representative', null, 'en')).toBe('the representative');
});
