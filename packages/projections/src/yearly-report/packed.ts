import { addSums, type Sums } from './counting.ts';
import { listedNames, namesListed, tally } from './tally.ts';

/**
 * What one complaint adds, in few numbers: of all places that there are when nothing was counted, in
 * their order, those at which there is one; then place and what is there else, in turn. That is a
 * number, a name that was counted once, how often one was and the name, another name with what is
 * under it, or what is in a list.
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

/** To look for a name among more of them takes longer than to count them. */
const FEW = 32;

type Others = (number | string | Sums | unknown[])[];

const putName = (others: Others, place: number, name: string, more: number): void => {
  if (more === 1) others.push(place, name);
  else others.push(place, more, name);
};

/** Each name that came, with how often it did. */
const takeNames = (came: string[], place: number, others: Others): void => {
  if (came.length < FEW) {
    for (let index = 0; index < came.length; index += 1) {
      const name = came[index] ?? '';
      if (came.indexOf(name) < index) continue;
      let more = 1;
      for (let later = index + 1; later < came.length; later += 1) {
        if (came[later] === name) more += 1;
      }
      putName(others, place, name, more);
    }
  } else others.push(place, tally(came));
  came.length = 0;
};

/** Takes what was counted in one place, and leaves nothing there. */
const take = ({ under, name }: Place, place: number, ones: number[], others: Others): void => {
  const value = under[name];
  if (typeof value === 'number') {
    if (value === 0) return;
    under[name] = 0;
    if (value === 1) ones.push(place);
    else others.push(place, value);
  } else if (Array.isArray(value)) {
    if (value.length > 0) others.push(place, value.splice(0));
  } else {
    const came = namesListed(value ?? {});
    if (came !== undefined && came.length > 0) takeNames(came, place, others);
    let isEmpty = true;
    for (const added in value) {
      const more = value[added] ?? 0;
      if (typeof more === 'number') putName(others, place, added, more);
      else others.push(place, { [added]: more });
      isEmpty = false;
    }
    // Looking into one from which something was removed takes ten times as long.
    if (!isEmpty) under[name] = listedNames<Sums[string]>();
  }
};

const addTimes = (counts: Sums, name: string, more: number): void => {
  counts[name] = Number(counts[name] ?? 0) + more;
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
  for (const { at } of taken) {
    const value = at.under[at.name];
    if (typeof value === 'object' && !Array.isArray(value))
      at.under[at.name] = listedNames<Sums[string]>();
  }

  return {
    pack: (one) => {
      const [ones, others]: [number[], Others] = [[], []];
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
      let index = 0;
      const next = (): Others[number] => others[index++] ?? 0;
      while (index < others.length) {
        const { under, name } = placeIn(places, next());
        const more = next();
        const known = under[name];
        if (typeof more === 'string') addTimes(known as Sums, more, 1);
        else if (typeof more === 'number') {
          if (typeof known === 'object') addTimes(known as Sums, next() as string, more);
          else under[name] = Number(known) + more;
        } else if (Array.isArray(more))
          for (const one of more) (under[name] as unknown[]).push(one);
        else addSums(under[name] as Sums, more);
      }
    },
  };
};
