import { crc32 } from 'node:zlib';

/** A checksum of 32 bits and 16 bits of the length: two of them add up to a number that is exact. */
const LENGTHS = 2 ** 16;
const MODULUS = 2 ** 48;

/**
 * A digest that shows damage, and changes by hand. It is fast, because every entry is read with it.
 * It has no key, so it does not show the work of somebody who knows how it is made; a fold of the
 * journal does.
 *
 * @param short values beside the text
 * @param text or its bytes in UTF-8; a damaged file may hold something else in its place
 * @param length of the text
 * @returns NaN, which is the same as no other, of what is no text
 */
export const digestOf = (short: readonly unknown[], text: unknown, length?: number): number => {
  if (typeof text !== 'string' && !(text instanceof Uint8Array)) return Number.NaN;
  const sum = crc32(text, crc32(short.join('\n')));
  return sum * LENGTHS + ((length ?? text.length) % LENGTHS);
};

/** A set of rows: how many, and the sum of their digests, in whatever order. */
export type Tally = { readonly count: number; readonly sum: number };

export const EMPTY: Tally = { count: 0, sum: 0 };

export const plus = ({ count, sum }: Tally, digest: number): Tally => ({
  count: count + 1,
  sum: (sum + digest) % MODULUS,
});

export const minus = ({ count, sum }: Tally, digest: number): Tally => ({
  count: count - 1,
  sum: (sum - digest + MODULUS) % MODULUS,
});

export const isSame = (one: Tally, other: Tally): boolean =>
  one.count === other.count && one.sum === other.sum;
