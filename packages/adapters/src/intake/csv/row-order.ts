import type { When } from '@klacht/domain';

/** A fact of a row, in the order of the procedure, and when it happened. */
export type Dated = { readonly when: When };

const byMoment = (a: Dated, b: Dated): number =>
  Date.parse(a.when.instant ?? '') - Date.parse(b.when.instant ?? '');

/** Facts of one day: those with a moment by it, the others before what follows them in the procedure. */
const ofOneDay = <Fact extends Dated>(facts: readonly Fact[]): readonly Fact[] => {
  const timed = facts.filter(({ when }) => when.instant !== undefined).toSorted(byMoment);
  const ordered = [...timed];
  for (const fact of facts.filter(({ when }) => when.instant === undefined)) {
    const next = ordered.findIndex((other) => facts.indexOf(other) > facts.indexOf(fact));
    ordered.splice(next === -1 ? ordered.length : next, 0, fact);
  }
  return ordered;
};

/**
 * Facts as they followed each other: by day, then by moment where they have one, and where they
 * have none by the order that they come in, which is the procedure's.
 */
export const asTheyHappened = <Fact extends Dated>(facts: readonly Fact[]): readonly Fact[] => {
  const isInOrder = facts.every(
    ({ when }, index) => index === 0 || (facts[index - 1]?.when.at ?? '') < when.at,
  );
  if (isInOrder) return facts;
  const days = Map.groupBy(facts, ({ when }) => when.at);
  return [...days].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, ofDay]) => ofOneDay(ofDay));
};
