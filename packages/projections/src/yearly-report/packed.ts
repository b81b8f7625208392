import { addSums, type Sums } from './counting.ts';
import { noNames } from './tally.ts';

/**
 * What one complaint adds, in few numbers: of all places that there are when nothing was counted, in
 * their order, those at which there is one; then place and what is there else, in turn. That is a
 * number, a name that was counted once, another name with what it comes to, or what is in a list.
 */
export type Packed = readonly [
  ones: readonly number[],
  others: readonly (number | string | Sums | unknown[])[],
];

/** Where something is counted: what stands under a name. */
type Place = { readonly under: Sums; readonly name: string };

/** Every place in sums, in the order that all sums of a counting have. */
const placesIn = (nothing: Sums, sums: Sums): readonly Place[] =>
  Object.entries(nothing).flatMap(([name, bare]) => {
    const value = sums[name];
    return typeof bare === 'object' && typeof value === 'object'
      ? [{ under: sums, name }, ...placesIn(bare as Sums, value as Sums)]
      : [{ under: sums, name }];
  });

/** Takes what was counted in one place, and leaves nothing there. */
const take = (
  { under, name }: Place,
  place: number,
  ones: number[],
  others: (number | string | Sums | unknown[])[],
): void => {
  const value = under[name];
  if (typeof value === 'number') {
    if (value === 0) return;
    under[name] = 0;
    if (value === 1) ones.push(place);
    else others.push(place, value);
  } else if (Array.isArray(value)) {
    if (value.length > 0) others.push(place, value.splice(0));
  } else {
    let isEmpty = true;
    for (const added in value) {
      const more = value[added] ?? 0;
      others.push(place, more === 1 ? added : { [added]: more });
      isEmpty = false;
    }
    // Looking into one from which something was removed takes ten times as long.
    if (!isEmpty) under[name] = noNames();
  }
};

/** Packs what one adds, and adds what was packed. */
export type Packing<One> = {
  pack(one: One): Packed;
  /** @param into sums of the same counting */
  add(into: Sums, packed: Packed): void;
};

/**
 * @param counting of which a name has others under it from the start, or from what is counted, never both
 * @example
 * const packing = createPacking(countFigures(days));
 * packing.add(counted, packing.pack(one));
 */
export const createPacking = <One>({
  nothing,
  add,
}: {
  readonly nothing: () => Sums;
  readonly add: (counted: Sums, one: One) => void;
}): Packing<One> => {
  const bare = { all: nothing() };
  const known = new WeakMap<Sums, readonly Place[]>();
  const placesOf = (sums: Sums): readonly Place[] => {
    const found = known.get(sums) ?? placesIn(bare, { all: sums });
    known.set(sums, found);
    return found;
  };

  const placeIn = (places: readonly Place[], place: unknown): Place => {
    const found = places[Number(place)];
    if (found !== undefined) return found;
    throw new RangeError(`packed: expected a place below ${places.length}, got ${String(place)}`);
  };

  // Counted in again and again, for to make new sums each time would be most of the work.
  const scratch = { all: nothing() };
  const hasOthers = placesIn(bare, bare).map(({ under, name }) => {
    const value = under[name];
    return typeof value === 'object' && Object.keys(value).length > 0;
  });
  const taken = placesIn(bare, scratch)
    .map((at, place) => ({ at, place }))
    .filter(({ place }) => hasOthers[place] === false);

  return {
    pack: (one) => {
      const [ones, others]: [number[], (number | string | Sums | unknown[])[]] = [[], []];
      try {
        add(scratch.all, one);
      } finally {
        // What was counted of one that could not be is not the next one's.
        for (const { at, place } of taken) take(at, place, ones, others);
      }
      return [ones, others];
    },
    add: (into, [ones, others]) => {
      const places = placesOf(into);
      for (const place of ones) {
        const { under, name } = placeIn(places, place);
        under[name] = Number(under[name]) + 1;
      }
      for (let index = 0; index < others.length; index += 2) {
        const { under, name } = placeIn(places, others[index]);
        const more = others[index + 1] ?? 0;
        if (typeof more === 'string') {
          const counts = under[name] as Sums;
          counts[more] = Number(counts[more] ?? 0) + 1;
        } else if (typeof more === 'number') under[name] = Number(under[name]) + more;
        else if (Array.isArray(more)) for (const one of more) (under[name] as unknown[]).push(one);
        else addSums(under[name] as Sums, more);
      }
    },
  };
};
