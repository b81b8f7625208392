import { describe, expect, it } from 'vitest';
import { purposeInWords } from './purpose-names.ts';

describe('what a dossier was read for', () => {
  it.each([
    ['find', 'zoeken'],
    ['audit pack', 'map voor een auditor'],
    ['letter: delay', 'brief: vertraging'],
    ['document 0d9a3f0b7a10', 'stuk 0d9a3f0b7a10'],
    ['documents: document 0d9a3f0b7a10', 'stukken: stuk 0d9a3f0b7a10'],
    ['mail 1a2b3c4d', 'mail 1a2b3c4d'],
    ['jaarlijkse controle: toString', 'jaarlijkse controle: toString'],
    [null, ''],
  ])('%s is in Dutch %s, and in English as it was recorded', (purpose, dutch) => {
    expect(purposeInWords(purpose, 'nl')).toBe(dutch);
    expect(purposeInWords(purpose, 'en')).toBe(purpose ?? '');
  });
});
