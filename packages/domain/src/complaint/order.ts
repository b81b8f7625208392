import { isBefore } from './when.ts';
import type { Fact } from './state.ts';

/** The part of a fact that says where it comes. */
type Placed = Pick<Fact, 'type' | 'data'>;

/**
 * The employees whom a complaint is about hold from its receipt, whenever that turned out. So the
 * receipt comes first, then the employees, then the rest.
 */
const rankOf = ({ type }: Pick<Fact, 'type'>): 0 | 1 | 2 =>
  type === 'Received' ? 0 : type === 'EmployeeNamed' ? 1 : 2;

const withPlaced = (ordered: readonly Fact[], fact: Fact): readonly Fact[] => {
  const later = ordered.findIndex((other) => isBefore(fact.data, other.data));
  return later === -1 ? [...ordered, fact] : ordered.toSpliced(later, 0, fact);
};

/** Whether one fact comes before another, whichever was recorded first. */
const comesBefore = (fact: Placed, other: Placed): boolean => {
  const [rank, others] = [rankOf(fact), rankOf(other)];
  return rank < others || (rank === others && isBefore(fact.data, other.data));
};

/** Whether a fact comes after all of these in that order. */
export const comesLast = (facts: readonly Placed[], fact: Placed): boolean =>
  !facts.some((other) => comesBefore(fact, other));

const isInOrder = (facts: readonly Fact[]): boolean => {
  for (let place = 1; place < facts.length; place += 1) {
    const fact = facts[place];
    for (let earlier = 0; earlier < place; earlier += 1) {
      const other = facts[earlier];
      if (fact !== undefined && other !== undefined && comesBefore(fact, other)) return false;
    }
  }
  return true;
};

/**
 * Facts in the order in which they happened: by day, within a day by moment where both are known,
 * else in the order of recording.
 *
 * @param facts in the order of recording; given back where that is the order
 */
export const inOrder = (facts: readonly Fact[]): readonly Fact[] =>
  isInOrder(facts)
    ? facts
    : [0, 1, 2].flatMap((rank) =>
        facts.filter((fact) => rankOf(fact) === rank).reduce<readonly Fact[]>(withPlaced, []),
      );
