import type { Judgement, Payment, Redress } from '@klacht/domain';

import { tally } from './tally.ts';

/** How often of each kind, and how much. */
export type ByKind = {
  readonly kinds: Readonly<Record<string, number>>;
  /** By currency, the sum as a decimal. */
  readonly amounts: Readonly<Record<string, string>>;
  /** The same of each kind that has amounts. */
  readonly amountsByKind: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** The redress that the judgements of a year gave. */
export type RedressGiven = ByKind & {
  /** Judgements that gave something. */
  readonly judgements: number;
  /** Of those, the ones that count as rejected all the same. */
  readonly rejected: number;
};

/** What was paid in a year, whenever it was granted. */
export type RedressPaid = ByKind & {
  readonly payments: number;
};

/**
 * The sum of decimals, exactly.
 *
 * @example
 * sumOf(['0.1', '0.2']); // '0.3'
 */
export const sumOf = (amounts: readonly string[]): string => {
  const places = Math.max(0, ...amounts.map((amount) => amount.split('.')[1]?.length ?? 0));
  const digits = amounts
    .map((amount) => {
      const [whole = '0', fraction = ''] = amount.split('.');
      return BigInt(whole + fraction.padEnd(places, '0'));
    })
    .reduce((sum, one) => sum + one, 0n)
    .toString()
    .padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

const grouped = <Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): readonly (readonly [string, readonly Value[]])[] =>
  [...Map.groupBy(values, keyOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));

type Given = {
  readonly kind: Redress['kind'];
  readonly amount?: NonNullable<Redress['amount']>;
};

const amountsOf = (all: readonly Given[]): ByKind['amounts'] =>
  Object.fromEntries(
    grouped(
      all.flatMap(({ amount }) => (amount === undefined ? [] : [amount])),
      ({ currency }) => currency,
    ).map(([currency, ones]) => [currency, sumOf(ones.map(({ value }) => value))]),
  );

const summed = (all: readonly Given[]): ByKind => ({
  kinds: tally(all.map(({ kind }) => kind)),
  amounts: amountsOf(all),
  amountsByKind: Object.fromEntries(
    grouped(
      all.filter(({ amount }) => amount !== undefined),
      ({ kind }) => kind,
    ).map(([kind, ones]) => [kind, amountsOf(ones)]),
  ),
});

export const redressOf = (judgements: readonly Judgement[]): RedressGiven => {
  const given = judgements.filter(({ redress }) => redress.length > 0);
  return {
    judgements: given.length,
    rejected: given.filter(({ outcome }) => outcome === 'rejected').length,
    ...summed(given.flatMap(({ redress }) => redress)),
  };
};

export const paidOf = (payments: readonly Payment[]): RedressPaid => ({
  payments: payments.length,
  ...summed(payments),
});
