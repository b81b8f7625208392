import type { LiveRows } from './live-rows.ts';

/** With more that changed a list is made anew. */
const MOST_CHANGED = 500;

/**
 * The places of the rows that are not those of before, in their order; those that are new too. Null where
 * all is to be looked at: nothing was there before, all rows were made anew, those of before are later
 * ones, or too many changed.
 */
export const changedPlaces = (
  before: LiveRows | null,
  { rows, places }: LiveRows,
): readonly number[] | null => {
  if (before?.places !== places || before.rows.length > rows.length) return null;
  const changed: number[] = [];
  for (const [place, row] of rows.entries()) if (row !== before.rows[place]) changed.push(place);
  return changed.length > MOST_CHANGED ? null : changed;
};

/** Where a value belongs in a list that is in order: behind all that come before it. */
const placeIn = <Item>(
  list: readonly Item[],
  item: Item,
  compare: (a: Item, b: Item) => number,
): number => {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compare(list[middle] as Item, item) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
};

/**
 * A list in order without some, and with others where they belong.
 *
 * @param compare of two that are both there, never 0 for two different ones
 * @example
 * withChanged([1, 3, 7], new Set([3]), [5], (a, b) => a - b); // [1, 5, 7]
 */
export const withChanged = <Item>(
  list: readonly Item[],
  gone: ReadonlySet<Item>,
  fresh: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] => {
  const left = gone.size === 0 ? [...list] : list.filter((item) => !gone.has(item));
  for (const item of fresh) left.splice(placeIn(left, item, compare), 0, item);
  return left;
};
