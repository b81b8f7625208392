import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIKE, alikeTo, likenesses, type Told, weightOf } from './alike.ts';

const NOTHING: Told = { addresses: [], names: [], references: [], texts: [] };

const why = (one: Partial<Told>, other: Partial<Told>): readonly string[] =>
  alikeTo({ ...NOTHING, ...one })({ ...NOTHING, ...other }).map((found) => found.why);

const LATE =
  'Mijn order is pas een uur nadat ik hem plaatste uitgevoerd, en de koers was veel hoger.';

describe('two complaints', () => {
  it.each<[string, Partial<Told>, Partial<Told>, readonly string[]]>([
    [
      'of one address, however it is written',
      { addresses: ['Fleur@Example.org '] },
      { addresses: ['x@example.org', 'fleur@example.org'] },
      ['sender'],
    ],
    ['of two addresses', { addresses: ['a@example.org'] }, { addresses: ['b@example.org'] }, []],
    [
      'of one name with and without accents',
      { names: ['Zoë  van den Berg'] },
      { names: ['zoe van den berg'] },
      ['name'],
    ],
    ['of a first name that many have', { names: ['Fleur'] }, { names: ['fleur'] }, []],
    [
      'of one order, in a field and in a text',
      { references: ['ORD-2026.4471'] },
      { texts: ['Het gaat om order ord 20264471.', 'Ordernummer ORD20264471'] },
      ['reference'],
    ],
    ['of one day', { texts: ['Op 17-04-2026 en 2026-04-17.'] }, { texts: ['17-04-2026?'] }, []],
    ['of one number of ours', { texts: ['Klacht 2026-0042'] }, { texts: ['2026-0042!'] }, []],
    [
      'of one page',
      { texts: ['Zie https://example.org/help/1234567'] },
      { texts: ['https://example.org/help/1234567'] },
      [],
    ],
    ['of one text', { texts: [LATE] }, { texts: [LATE.toUpperCase()] }, ['text']],
    [
      'of one text, sent again with a word before it',
      { texts: [LATE] },
      { texts: [`Ik heb nog niets gehoord. Ik schreef u: ${LATE}`] },
      ['text'],
    ],
    [
      'of which one only quotes the other',
      { texts: [LATE] },
      { texts: [`Dank, het is opgelost.\n\n> ${LATE}\n> ${LATE}\n> Groet, Fleur`] },
      [],
    ],
    [
      'of a few words that everybody writes',
      { texts: ['Dit klopt niet.'] },
      { texts: ['Dit klopt niet.'] },
      [],
    ],
    [
      'about the same in other words',
      { texts: [LATE] },
      {
        texts: [
          'De koers waartegen u handelde was die van een uur later, dat is niet mijn schuld.',
        ],
      },
      [],
    ],
  ])('%s', (_, one, other, expected) => {
    expect(why(one, other)).toEqual(expected);
    expect(why(other, one)).toEqual(expected);
  });
});

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const anyText = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const anyTold: fc.Arbitrary<Told> = fc.record({
  addresses: fc.array(fc.constantFrom('a@x.nl', 'B@x.nl', 'b@X.nl', ''), { maxLength: 2 }),
  names: fc.array(fc.constantFrom('Ada Bol', 'ada  bol', 'Ada', ''), { maxLength: 2 }),
  references: fc.array(fc.constantFrom('ORD-99123', 'ord99123', '99123', ''), { maxLength: 2 }),
  texts: fc.array(fc.oneof(anyText, fc.string()), { maxLength: 2 }),
});

describe('likeness', () => {
  it('is the same from both sides, each reason once, and no share is beyond the whole', () => {
    fc.assert(
      fc.property(anyTold, anyTold, (one, other) => {
        const found = alikeTo(one)(other);
        expect(alikeTo(other)(one)).toEqual(found);
        const reasons = found.map((each) => each.why);
        expect(reasons).toEqual(likenesses.filter((each) => reasons.includes(each)));
        for (const each of found) {
          if (each.why !== 'text') continue;
          expect(each.share).toBeGreaterThanOrEqual(ALIKE.text.least);
          expect(each.share).toBeLessThanOrEqual(1);
        }
        expect(weightOf(found) > 0).toBe(found.length > 0);
      }),
    );
  });

  it('is whole of a text with itself, whatever stands around it, and none of one with no word of it', () => {
    const long = fc.uniqueArray(word, { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(long, anyText, (words, before) => {
        const text = words.join(' ');
        const alike = alikeTo({ ...NOTHING, texts: [text] });
        expect(alike({ ...NOTHING, texts: [`${before}.\n\n${text.toUpperCase()}`] })).toEqual([
          { why: 'text', share: 1 },
        ]);
        expect(alike({ ...NOTHING, texts: [words.map((one) => `${one}1`).join(' ')] })).toEqual([]);
      }),
    );
  });
});
