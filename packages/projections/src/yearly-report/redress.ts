import type { Judgement, Redress } from '@klacht/domain';
import { isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';
import { addNames, type NameCounts, noNames, sortedByName } from './tally.ts';

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

/** A decimal as a whole number of its last place, and how many places that is behind the point. */
const digitsOf = (amount: string): { readonly digits: bigint; readonly places: number } => {
  const [whole = '0', fraction = ''] = amount.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length };
};

const decimalOf = (digits: bigint, places: number): string => {
  const text = String(digits).padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
};

/** So many times a decimal, exactly. */
const timesOf = (amount: string, count: number): string => {
  const { digits, places } = digitsOf(amount);
  return decimalOf(digits * BigInt(count), places);
};

/**
 * The sum of decimals, exactly.
 *
 * @example
 * sumOf(['0.1', '0.2']); // '0.3'
 */
export const sumOf = (amounts: readonly string[]): string => {
  const all = amounts.map(digitsOf);
  const most = Math.max(0, ...all.map(({ places }) => places));
  const sum = all.reduce(
    (total, { digits, places }) => total + digits * 10n ** BigInt(most - places),
    0n,
  );
  return decimalOf(sum, most);
};

type Given = {
  readonly kind: Redress['kind'];
  readonly amount?: NonNullable<Redress['amount']>;
};

/** How often there was each amount, by currency. */
type Money = { [currency: string]: NameCounts };

const addMoney = (money: Money, { currency, value }: NonNullable<Redress['amount']>): void =>
  addNames((money[currency] ??= noNames()), [value]);

const sumsOf = (money: Money): ByKind['amounts'] =>
  Object.fromEntries(
    Object.entries(sortedByName(money)).map(([currency, values]) => [
      currency,
      sumOf(Object.entries(values).map(([value, count]) => timesOf(value, count))),
    ]),
  );

type Kinds = { kinds: NameCounts; amounts: Money; byKind: { [kind: string]: Money } };

const noKinds = (): Kinds => ({ kinds: noNames(), amounts: noNames(), byKind: noNames() });

const addGiven = (counted: Kinds, { kind, amount }: Given): void => {
  addNames(counted.kinds, [kind]);
  if (amount === undefined) return;
  addMoney(counted.amounts, amount);
  addMoney((counted.byKind[kind] ??= noNames()), amount);
};

const byKindOf = ({ kinds, amounts, byKind }: Kinds): ByKind => ({
  kinds: sortedByName(kinds),
  amounts: sumsOf(amounts),
  amountsByKind: Object.fromEntries(
    Object.entries(sortedByName(byKind)).map(([kind, money]) => [kind, sumsOf(money)]),
  ),
});

/** The redress of some judgements, as it is counted. */
export type CountedRedress = Kinds & { judgements: number; rejected: number };

export const noRedress = (): CountedRedress => ({ judgements: 0, rejected: 0, ...noKinds() });

export const addRedress = (counted: CountedRedress, { redress, outcome }: Judgement): void => {
  if (redress.length === 0) return;
  counted.judgements += 1;
  counted.rejected += Number(outcome === 'rejected');
  for (const one of redress) addGiven(counted, one);
};

export const redressOf = (counted: CountedRedress): RedressGiven => {
  const { judgements, rejected } = counted;
  return { judgements, rejected, ...byKindOf(counted) };
};

export const countPaid = (year: Year): Counting<RedressPaid, Kinds & { payments: number }> => ({
  nothing: () => ({ payments: 0, ...noKinds() }),
  add: (counted, { complaint }) => {
    for (const payment of complaint.payments) {
      if (!isWithin(payment.paid.at, year)) continue;
      counted.payments += 1;
      addGiven(counted, payment);
    }
  },
  result: (counted) => ({ payments: counted.payments, ...byKindOf(counted) }),
});
