import { hash } from 'node:crypto';

/** Of a digest: 48 bits, so that two add up to a number that is exact. */
const HEX_DIGITS = 12;
const MODULUS = 2 ** 48;

/**
 * Tells what was written from what is read: damage, and what somebody changed by hand. It has no
 * key, so it does not tell what was made by who knows how it is made; a fold of the journal does.
 *
 * @param short values beside the text
 * @param text in one line, as JSON is
 */
export const digestOf = (short: readonly unknown[], text: string): number =>
  Number.parseInt(
    hash('sha256', `${JSON.stringify(short)}\n${text}`, 'hex').slice(0, HEX_DIGITS),
    16,
  );

/** What stands together: how many, and the sum of their digests, in whatever order. */
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
