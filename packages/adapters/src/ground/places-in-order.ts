/** More keys than there are places for in memory. */
const MOST = 2 ** 32;

const compare = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
};

/**
 * The places of keys, from 0, in the order of the keys; those that are null come last, and equals stay as
 * they are. Of each key no more is held than its place, so that there may be many.
 *
 * @example
 * placesInOrder(['b', null, 'a', 'b']); // 2, 0, 3, 1
 */
export const placesInOrder = (keys: Iterable<string | null>): Float64Array => {
  const numbers = new Map<string | null, number>();
  const numbered: number[] = [];
  for (const key of keys) {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    numbered.push(number);
  }
  const ranks = new Map(
    [...numbers]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([, number], rank) => [number, rank] as const),
  );
  return Float64Array.from(numbered, (number, place) => (ranks.get(number) ?? 0) * MOST + place)
    .toSorted()
    .map((both) => both % MOST);
};
