import type { Judgement, Redress } from '@klacht/domain';
import { isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';
import { countNames } from './tally.ts';

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

type Given = {
  readonly kind: Redress['kind'];
  readonly amount?: NonNullable<Redress['amount']>;
};

/** Sums of money, each of a currency. */
const countMoney = () => {
  const sums = new Map<string, string>();
  return {
    add: ({ currency, value }: NonNullable<Redress['amount']>): void =>
      void sums.set(currency, sumOf([sums.get(currency) ?? '0', value])),
    result: (): ByKind['amounts'] => sortedByName(sums),
  };
};

const sortedByName = <Value>(values: Iterable<readonly [string, Value]>): Record<string, Value> =>
  Object.fromEntries([...values].toSorted(([a], [b]) => (a < b ? -1 : 1)));

const countByKind = () => {
  const kinds = countNames();
  const amounts = countMoney();
  const byKind = new Map<string, ReturnType<typeof countMoney>>();
  return {
    add: ({ kind, amount }: Given): void => {
      kinds.add([kind]);
      if (amount === undefined) return;
      amounts.add(amount);
      const own = byKind.get(kind) ?? countMoney();
      own.add(amount);
      byKind.set(kind, own);
    },
    result: (): ByKind => ({
      kinds: kinds.result(),
      amounts: amounts.result(),
      amountsByKind: sortedByName([...byKind].map(([kind, money]) => [kind, money.result()])),
    }),
  };
};

export const countRedress = () => {
  let [judgements, rejected] = [0, 0];
  const given = countByKind();
  return {
    add: ({ redress, outcome }: Judgement): void => {
      if (redress.length === 0) return;
      judgements += 1;
      rejected += Number(outcome === 'rejected');
      for (const one of redress) given.add(one);
    },
    result: (): RedressGiven => ({ judgements, rejected, ...given.result() }),
  };
};

export const countPaid = (year: Year): Counting<RedressPaid> => {
  let payments = 0;
  const paid = countByKind();
  return {
    add: ({ complaint }) => {
      for (const payment of complaint.payments) {
        if (!isWithin(payment.paid.at, year)) continue;
        payments += 1;
        paid.add(payment);
      }
    },
    result: () => ({ payments, ...paid.result() }),
  };
};
