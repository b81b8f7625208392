import { expect, it } from 'vitest';
import { digestOf, EMPTY, isSame, plus } from './digest.ts';

it('is that of no row where a damaged file holds a number, or nothing, in the place of a text', () => {
  for (const found of [1.5, 7, null, undefined]) {
    const digest = digestOf([1, 2], found);
    expect(digest === digestOf([1, 2], found)).toBe(false);
    expect(isSame(plus(EMPTY, digest), plus(EMPTY, digest))).toBe(false);
  }
  expect(digestOf([1, 2], 'text')).toBe(digestOf([1, 2], Buffer.from('text')));
});
