import type { Case } from './case.ts';

/** Figures that are added up a complaint at a time, so that no list of complaints is needed. */
export type Counting<Figures> = {
  readonly add: (one: Case) => void;
  readonly result: () => Figures;
};

/** The figures over some complaints. */
export const countOver = <Figures>(
  { add, result }: Counting<Figures>,
  cases: Iterable<Case>,
): Figures => {
  for (const one of cases) add(one);
  return result();
};
