import { amountIn, isDoubtfulAmount } from '../amounts.ts';
import { redressOf } from './value-words.ts';

/** The signs and names of currencies, in a cell or in the name of a column. */
const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['EUR', /\u20AC|\beuro?s?\b/i],
  ['GBP', /\u00A3|\bgbp\b/i],
  ['BRL', /R\$|\bbrl\b/i],
  ['CHF', /\bchf\b|\bfr\./i],
  ['CZK', /K\u010D|\bczk\b/i],
  ['PLN', /z\u0142|\bpln\b/i],
  ['USD', /\$|\busd\b/i],
];

const currencyIn = (text: string): string | undefined =>
  CURRENCIES.find(([, sign]) => sign.test(text))?.[0];

/** What is said of the amounts of a column. */
export type Amounts = {
  /** How many cells are amounts, those included that may be of a thousand or of one. */
  readonly read: number;
  /** The cells that say that nothing was given. */
  readonly nothings: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
};

const MOST_NOTHINGS = 20;

/** Gathers the amounts of a column, cell by cell. */
export const gatheringAmounts = (name: string) => {
  let read = 0;
  const nothings = new Set<string>();
  const currencies = new Set([currencyIn(name)].filter((one) => one !== undefined));
  return {
    add: (cell: string): void => {
      const amount = amountIn(cell);
      const currency = currencyIn(cell);
      if (currency !== undefined) currencies.add(currency);
      if (amount !== null || isDoubtfulAmount(cell)) read += 1;
      const isNothing = amount === null ? redressOf(cell) === null : Number(amount) === 0;
      if (isNothing && nothings.size < MOST_NOTHINGS) nothings.add(cell);
    },
    facts: (): Amounts => ({ read, nothings, currencies }),
  };
};
