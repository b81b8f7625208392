import type { InPieces } from '@klacht/projections';

/** So many are put in order, or taken from two lists, before others may have their turn. */
const PIECE = 500;

function* merged<Item>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (a: Item, b: Item) => number,
): InPieces<readonly Item[]> {
  const both: Item[] = [];
  let [here, there] = [0, 0];
  while (here < one.length && there < other.length) {
    const [a, b] = [one[here] as Item, other[there] as Item];
    if (compare(a, b) <= 0) {
      both.push(a);
      here += 1;
    } else {
      both.push(b);
      there += 1;
    }
    if (both.length % PIECE === 0) yield;
  }
  return [...both, ...one.slice(here), ...other.slice(there)];
}

/**
 * A list in order, a piece at a time; equals stay as they are, as by `toSorted`.
 *
 * @example
 * atOnce(sortedInPieces([3, 1, 2], (a, b) => a - b)); // [1, 2, 3]
 */
export function* sortedInPieces<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): InPieces<readonly Item[]> {
  let lists: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += PIECE) {
    lists.push(items.slice(from, from + PIECE).toSorted(compare));
    yield;
  }
  while (lists.length > 1) {
    const next: (readonly Item[])[] = [];
    for (let index = 0; index < lists.length; index += 2) {
      next.push(yield* merged(lists[index] ?? [], lists[index + 1] ?? [], compare));
    }
    lists = next;
  }
  return lists[0] ?? [];
}
