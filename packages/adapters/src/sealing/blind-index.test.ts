import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeSieved, createBlindIndex, folded, SIEVE_BYTES } from './blind-index.ts';

const keyOf = (byte: number) => createSecretKey(Buffer.alloc(32, byte));
const index = createBlindIndex(keyOf(1));

const letter = fc.constantFrom(
  'a',
  'b',
  'c',
  'ë',
  'É',
  'd',
  'e',
  'ß',
  'İ',
  '😀',
  '.',
  '@',
  '-',
  '7',
  ' ',
);
const text = fc.string({ unit: letter, maxLength: 24 });

/** A word of a text, or a part of one. */
const partOf = (one: string) =>
  fc
    .tuple(fc.nat(), fc.nat({ max: 8 }))
    .map(([at, length]) => one.slice(at % (one.length + 1)).slice(0, length));

describe('a blind index', () => {
  it('never rules out a text that contains what is looked for', () => {
    const cases = fc
      .array(text, { minLength: 1, maxLength: 4 })
      .chain((texts) =>
        fc.tuple(fc.constant(texts), partOf(texts[0] ?? ''), partOf(texts[0] ?? '')),
      );
    let asked = 0;
    fc.assert(
      fc.property(cases, ([texts, one, other]) => {
        const looked = `${one} ${other}`;
        const words = folded(looked).split(/\s+/).filter(Boolean);
        // What is cut in the middle of a character may fold to something else.
        if (!words.every((word) => folded(texts[0] ?? '').includes(word))) return;
        asked += canBeSieved(looked) ? 1 : 0;
        expect(index.passing(looked)(index.sieveOf(texts))).toBe(true);
      }),
    );
    expect(asked).toBeGreaterThan(10);
  });

  it('rules out texts that do not', () => {
    const passes = index.passing('geheimpje');
    const others = Array.from({ length: 300 }, (_, nth) => [
      `Naam ${nth} van der Berg`,
      `persoon.${nth}@example.nl`,
      `order ${nth * 7}`,
    ]);
    expect(others.filter((texts) => passes(index.sieveOf(texts)))).toEqual([]);
    expect(passes(index.sieveOf([]))).toBe(false);
  });

  it('lets through whatever has more words than a sieve can hold', () => {
    const long = Array.from({ length: 2_000 }, (_, nth) => `word${nth}`);
    expect(index.passing('geheimpje')(index.sieveOf(long))).toBe(true);
  });

  it('makes of the same texts sieves that have nothing in common but their tag', () => {
    const [one, other] = [1, 2].map(() => Buffer.from(index.sieveOf(['Zoë de Vries'])));
    expect(one).toHaveLength(SIEVE_BYTES);
    const rest = (sieve: Buffer = Buffer.alloc(0)) => sieve.subarray(index.tag.length);
    expect(rest(one).subarray(0, 16)).not.toEqual(rest(other).subarray(0, 16));
    const bits = (sieve: Buffer) =>
      [...rest(sieve).subarray(16)].flatMap((byte, at) =>
        [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte >> bit) & 1).map((bit) => at * 8 + bit),
      );
    const [mine, theirs] = [bits(one ?? Buffer.alloc(0)), new Set(bits(other ?? Buffer.alloc(0)))];
    expect(mine.length).toBeGreaterThan(5);
    expect(mine.filter((bit) => theirs.has(bit)).length).toBeLessThan(mine.length / 2);
  });

  it('is another under another key', () => {
    const other = createBlindIndex(keyOf(2));
    expect(other.tag).not.toEqual(index.tag);
    expect(other.passing('vries')(index.sieveOf(['Zoë de Vries']))).toBe(false);
    expect(createBlindIndex(keyOf(1)).passing('vries')(index.sieveOf(['Zoë de Vries']))).toBe(true);
  });

  it.each([
    ['de', false],
    ['jo van', true],
    [' a b ', false],
    ['', false],
  ])('says of %j that it can be looked up: %s', (looked, is) => {
    expect(canBeSieved(looked)).toBe(is);
  });
});
