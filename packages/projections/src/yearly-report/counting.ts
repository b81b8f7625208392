import type { Case } from './case.ts';
import { countNames } from './tally.ts';

/** Figures that are added up a complaint at a time, so that no list of complaints is needed. */
export type Counting<Figures> = {
  readonly add: (one: Case) => void;
  readonly result: () => Figures;
};

/** Several figures, each under its name. */
export type Countings<Figures> = {
  readonly [Name in keyof Figures]: Counting<Figures[Name]>;
};

/** Figures that are counted together. */
export const countTogether = <Figures extends object>(
  countings: Countings<Figures>,
): Counting<Figures> => {
  const all = Object.entries<Counting<unknown>>(countings);
  return {
    add: (one) => {
      for (const [, { add }] of all) add(one);
    },
    result: () => Object.fromEntries(all.map(([name, { result }]) => [name, result()])) as Figures,
  };
};

/** The complaints of which something holds. */
export const countWhere = (holds: (one: Case) => boolean): Counting<number> => {
  let count = 0;
  return { add: (one) => void (count += Number(holds(one))), result: () => count };
};

/** How often each complaint has something, all together. */
export const countTimes = (times: (one: Case) => number): Counting<number> => {
  let count = 0;
  return { add: (one) => void (count += times(one)), result: () => count };
};

/** How often each name comes. */
export const countNamesIn = (
  namesIn: (one: Case) => readonly string[],
): Counting<Record<string, number>> => {
  const { add, result } = countNames();
  return { add: (one) => add(namesIn(one)), result };
};

/** The figures over some complaints. */
export const countOver = <Figures>(
  { add, result }: Counting<Figures>,
  cases: Iterable<Case>,
): Figures => {
  for (const one of cases) add(one);
  return result();
};
