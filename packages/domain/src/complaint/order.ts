import { isBefore } from './when.ts';
import type { Fact } from './state.ts';

/**
 * The employees whom a complaint is about hold from its receipt, whenever that turned out. So the
 * receipt comes first, then the employees, then the rest.
 */
const rankOf = ({ type }: Fact): 0 | 1 | 2 =>
  type === 'Received' ? 0 : type === 'EmployeeNamed' ? 1 : 2;

const withPlaced = (ordered: readonly Fact[], fact: Fact): readonly Fact[] => {
  const later = ordered.findIndex((other) => isBefore(fact.data, other.data));
  return later === -1 ? [...ordered, fact] : ordered.toSpliced(later, 0, fact);
};

/**
 * Facts in the order in which they happened: by day, within a day by moment where both are known,
 * else in the order of recording.
 *
 * @param facts in the order of recording
 */
export const inOrder = (facts: readonly Fact[]): readonly Fact[] =>
  [0, 1, 2].flatMap((rank) =>
    facts.filter((fact) => rankOf(fact) === rank).reduce<readonly Fact[]>(withPlaced, []),
  );

/** Whether a fact comes after all of these in that order. */
export const comesLast = (facts: readonly Fact[], fact: Fact): boolean => {
  const rank = rankOf(fact);
  return !facts.some(
    (other) => rankOf(other) > rank || (rankOf(other) === rank && isBefore(fact.data, other.data)),
  );
};
