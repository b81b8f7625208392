import type { Mapping } from '../mapping.ts';
import { asTyped } from '../cells.ts';
import { isMark } from './blank-words.ts';
import type { ColumnFacts } from './column-facts.ts';
import { isNamedAsRedress, plainName } from './column-words.ts';
import type { Noting } from './noting.ts';
import { redressOf } from './value-words.ts';

type Redress = NonNullable<NonNullable<Mapping['events']['Judged']>['redress']>;

const KINDS = ['compensation', 'goodwill', 'correction', 'apology'];

/** Where nothing says which. */
const UNSAID = 'EUR';

const isOfAmounts = ({ amounts }: ColumnFacts): boolean => amounts.read > 0;

/** The currency of a column; told where nothing in it says so, or several do. */
const currencyOf = ({ name, amounts }: ColumnFacts, note: Noting): string => {
  const [one = UNSAID, another] = amounts.currencies;
  if (amounts.currencies.size === 0 || another !== undefined) note.currency(name, one);
  return one;
};

const kindIn = ({ column, name, values }: ColumnFacts, note: Noting): Redress['kind'] => ({
  column,
  values: Object.fromEntries(
    [...(values ?? [])].flatMap(([written, times]) => {
      if (isMark(asTyped(written))) return [];
      const kind = redressOf(asTyped(written));
      if (kind === undefined) note.fillIn(name, written, times, KINDS);
      return [[written, kind ?? null]];
    }),
  ),
});

/** Where an amount stands something was given, of the kind that its column is named for. */
const kindByAmount = ({ column, name, amounts }: ColumnFacts): Redress['kind'] => ({
  column,
  values: Object.fromEntries([...amounts.nothings].map((nothing) => [nothing, null])),
  default: /coulance|goodwill|kulanz|geste/.test(plainName(name)) ? 'goodwill' : 'compensation',
});

/** The columns that tell what was given. */
export const redressColumns = (columns: readonly ColumnFacts[]): readonly ColumnFacts[] => {
  const named = columns.filter(({ name, filled }) => filled > 0 && isNamedAsRedress(name));
  const amount = named.find(isOfAmounts);
  const kind = named.find((one) => !isOfAmounts(one) && one.values !== null);
  return [amount, kind].filter((one) => one !== undefined);
};

/** What was given by a judgement, by the columns that are named for it. */
export const suggestedRedress = (
  columns: readonly ColumnFacts[],
  note: Noting,
): { readonly redress?: Redress } => {
  const amount = columns.find(isOfAmounts);
  const kind = columns.find((one) => one !== amount);
  if (amount === undefined)
    return kind === undefined ? {} : { redress: { kind: kindIn(kind, note) } };
  return {
    redress: {
      kind: kind === undefined ? kindByAmount(amount) : kindIn(kind, note),
      amount: { column: amount.column },
      currency: { value: currencyOf(amount, note) },
    },
  };
};
