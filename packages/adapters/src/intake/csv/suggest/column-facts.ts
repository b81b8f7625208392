import { asTyped, evenlySpaced, isBlank } from '../cells.ts';
import { type Amounts, gatheringAmounts } from './amounts-in.ts';
import { daysAfterReceipt, isMark, isNoDate } from './blank-words.ts';
import { isNamedAsDay, isNamedAsRedress, isNamedAsTime } from './column-words.ts';
import { type FormatsOfAForm, formatsOfAForm, formOf } from './date-formats.ts';
import { gatheringParts, type Parted } from './parts-in.ts';
import { timeAlone } from './time-of-day.ts';

/** The most values that are told apart, and the longest of them. */
const MOST_VALUES = 60;
const LONGEST_VALUE = 80;
const MOST_FORMS = 40;
/** The most values of a column whose doubles are looked for. */
const MOST_NUMBERS = 2_000_000;

/** What the values of a column are, all of them. */
export type ColumnFacts = {
  readonly name: string;
  /** As the mapping names it: by name, or by its place where the name is no help. */
  readonly column: string | number;
  /** How many cells say something. */
  readonly filled: number;
  /** The texts that stand for nothing, each with how often it stands there. */
  readonly nothings: ReadonlyMap<string, number>;
  /** The texts that tell a day by the receipt, each with how many days after it. */
  readonly afterReceipt: ReadonlyMap<string, number>;
  /** How often each stands there; null where there are too many to list. */
  readonly values: ReadonlyMap<string, number> | null;
  /** Whether no two filled cells are the same, and none is long. */
  readonly isUnique: boolean;
  readonly longest: number;
  /** The forms of its values, each with the formats of dates that read it. */
  readonly forms: ReadonlyMap<string, FormatsOfAForm>;
  /** The formats of its times of day, each with how often; of a column that is named as one. */
  readonly times: ReadonlyMap<string, number>;
  /** Of a column that is named as one of what was given. */
  readonly amounts: Amounts;
  /** How its cells with several values are taken apart; null where they hold one, or texts. */
  readonly parts: Parted | null;
  /** An example of each form, one that no format reads where there is any. */
  readonly examples: ReadonlyMap<string, string>;
};

type Gathering = { add(cell: string): void; facts(): ColumnFacts };

export const gathering = (name: string, column: string | number): Gathering => {
  const isDay = isNamedAsDay(name);
  const isTime = isNamedAsTime(name);
  const isRedress = isNamedAsRedress(name);
  const amounts = gatheringAmounts(name);
  const parts = gatheringParts(name);
  const times = new Map<string, number>();
  let filled = 0;
  let longest = 0;
  let values: Map<string, number> | null = new Map();
  let seen: Set<string> | null = new Set();
  const nothings = new Map<string, number>();
  const afterReceipt = new Map<string, number>();
  const forms = new Map<string, FormatsOfAForm>();
  const examples = new Map<string, string>();

  const addForm = (value: string): void => {
    if (value.length > LONGEST_VALUE) return;
    const form = formOf(value);
    const known =
      forms.get(form) ?? (forms.size < MOST_FORMS ? formatsOfAForm(value, isDay) : null);
    if (known === null) return;
    forms.set(form, known);
    // A value that no format reads says more than one that they do.
    if (!known.add(value) || !examples.has(form)) examples.set(form, value);
  };

  return {
    add: (cell) => {
      if (isBlank(cell)) return;
      const value = cell.trim();
      if (value.length > LONGEST_VALUE) values = null;
      if (values !== null) {
        values.set(cell, (values.get(cell) ?? 0) + 1);
        if (values.size > MOST_VALUES) values = null;
      }
      const typed = asTyped(cell);
      if (isMark(typed) || (isDay && isNoDate(typed))) {
        nothings.set(value, (nothings.get(value) ?? 0) + 1);
        return;
      }
      const days = isDay ? daysAfterReceipt(typed) : undefined;
      if (days !== undefined) {
        afterReceipt.set(value, days);
        return;
      }
      filled += 1;
      parts.add(value);
      longest = Math.max(longest, value.length);
      if (value.length > LONGEST_VALUE) seen = null;
      if (seen !== null) {
        if (seen.has(value) || seen.size >= MOST_NUMBERS) seen = null;
        else seen.add(value);
      }
      if (isRedress) amounts.add(cell);
      const time = isTime ? timeAlone(typed) : null;
      if (time !== null) times.set(time, (times.get(time) ?? 0) + 1);
      addForm(evenlySpaced(typed));
    },
    facts: () => ({
      name,
      column,
      filled,
      nothings,
      afterReceipt,
      values,
      isUnique: seen !== null && filled > 0,
      longest,
      forms,
      times,
      amounts: amounts.facts(),
      parts: parts.facts(),
      examples,
    }),
  };
};
