import type { Case } from './case.ts';
import { addNames, type NameCounts, noNames, sortedByName } from './tally.ts';

/**
 * What was counted of some complaints, as plain data that can be kept as JSON. Of two stretches of
 * the register it adds up: numbers are added, what stands under a name is added to what stands under
 * that name, and lists follow one another.
 */
export type Sums = { [name: string]: number | Sums | unknown[] };

/**
 * Figures that are added up a complaint at a time, so that no list of complaints is needed. All that
 * it knows of those before is in its sums.
 */
export type Counting<Figures, Counted extends Sums = Sums> = {
  readonly nothing: () => Counted;
  add(counted: Counted, one: Case): void;
  result(counted: Counted): Figures;
};

/** Several figures, each under its name. */
export type Countings<Figures> = {
  readonly [Name in keyof Figures]: Counting<Figures[Name]>;
};

/** Adds what was counted of a later stretch of the register. */
export const addSums = (into: Sums, later: Sums): void => {
  for (const [name, more] of Object.entries(later)) {
    const known = into[name];
    if (typeof more === 'number') into[name] = ((known as number | undefined) ?? 0) + more;
    else if (!Array.isArray(more)) {
      const under = (known as Sums | undefined) ?? noNames<Sums[string]>();
      addSums(under, more);
      into[name] = under;
    } else if (known === undefined) into[name] = [...more];
    else for (const one of more) (known as unknown[]).push(one);
  }
};

/** Figures that are counted together. */
export const countTogether = <Figures extends object>(
  countings: Countings<Figures>,
): Counting<Figures> => {
  const all = Object.entries<Counting<unknown>>(countings).map(([name, counting]) => ({
    name,
    counting,
  }));
  const under = (counted: Sums, name: string): Sums => counted[name] as Sums;
  return {
    nothing: () => Object.fromEntries(all.map(({ name, counting }) => [name, counting.nothing()])),
    add: (counted, one) => {
      for (const { name, counting } of all) counting.add(under(counted, name), one);
    },
    result: (counted) =>
      Object.fromEntries(
        all.map(({ name, counting }) => [name, counting.result(under(counted, name))]),
      ) as Figures,
  };
};

/** How often each complaint has something, all together. */
export const countTimes = (times: (one: Case) => number): Counting<number, { times: number }> => ({
  nothing: () => ({ times: 0 }),
  add: (counted, one) => void (counted.times += times(one)),
  result: (counted) => counted.times,
});

/** The complaints of which something holds. */
export const countWhere = (holds: (one: Case) => boolean): ReturnType<typeof countTimes> =>
  countTimes((one) => Number(holds(one)));

/** How often each name comes. */
export const countNamesIn = (
  namesIn: (one: Case) => readonly string[],
): Counting<Record<string, number>, NameCounts> => ({
  nothing: noNames,
  add: (counted, one) => addNames(counted, namesIn(one)),
  result: sortedByName,
});

/** The figures over some complaints. */
export const countOver = <Figures>(counting: Counting<Figures>, cases: Iterable<Case>): Figures => {
  const counted = counting.nothing();
  for (const one of cases) counting.add(counted, one);
  return counting.result(counted);
};
