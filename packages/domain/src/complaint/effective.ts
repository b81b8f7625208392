import { withAmended } from './amended.ts';
import { correctedBy, withCorrected } from './corrected.ts';
import { inOrder } from './order.ts';
import type { Fact } from './state.ts';

const CORRECTIONS: ReadonlySet<string> = new Set(['Corrected', 'Amended', 'Retracted']);

/**
 * Whether an event is about other events, rather than about the complaint.
 *
 * @example
 * isCorrection({ type: 'Retracted' }); // true
 */
export const isCorrection = ({ type }: Pick<Fact, 'type'>): boolean => CORRECTIONS.has(type);

/** The facts that stand. A retraction may be retracted itself, so the last one is looked at first. */
const standing = (history: readonly Fact[]): readonly Fact[] => {
  const gone = new Set<unknown>();
  for (const { type, revision, data } of history.toReversed()) {
    if (type === 'Retracted' && !gone.has(revision)) gone.add(data['revision']);
  }
  return history.flatMap((fact) => {
    if (!gone.has(fact.revision)) return [fact];
    // A complaint that was registered by mistake keeps its place, and is marked.
    return fact.type === 'Received' ? [{ ...fact, retracted: true as const }] : [];
  });
};

const putRightBy = (facts: readonly Fact[], fact: Fact): readonly Fact[] => {
  if (fact.type === 'Corrected') return withCorrected(facts, fact);
  return fact.type === 'Amended' ? withAmended(facts, fact) : facts;
};

/**
 * Every fact as it was last put right, and the corrections, each on its own day. Retracted facts
 * are left out.
 *
 * @param history in the order of recording, in which it stays
 */
export const putRight = (history: readonly Fact[]): readonly Fact[] =>
  history.some(isCorrection)
    ? standing(history).reduce<readonly Fact[]>(
        (facts, fact) => [...putRightBy(facts, fact), fact],
        [],
      )
    : history;

/** One history is asked for many times, for its steps, its findings and each day it is looked at. */
const known = new WeakMap<readonly Fact[], readonly Fact[]>();

/** The history as it should have been recorded: put right, in the order in which things happened. */
export const effectiveOf = (history: readonly Fact[]): readonly Fact[] => {
  const found = known.get(history);
  if (found !== undefined) return found;
  const effective = inOrder(putRight(history));
  known.set(history, effective);
  return effective;
};

/**
 * What was put right, each time, in the order of recording: by which event, and the types of the
 * events that were wrong. A correction that was taken back is none; taking it back is one.
 */
export const correctionsIn = (
  history: readonly Fact[],
): readonly { readonly by: Fact; readonly of: readonly string[] }[] => {
  let facts: readonly Fact[] = [];
  const made = standing(history).flatMap((fact) => {
    const before = facts;
    facts = [...putRightBy(before, fact), fact];
    if (!isCorrection(fact)) return [];
    const of = fact.type === 'Corrected' ? correctedBy(before, fact) : [String(fact.data['of'])];
    return [{ revision: fact.revision, of }];
  });
  return made.flatMap(({ revision, of }) =>
    facts.filter((fact) => fact.revision === revision).map((by) => ({ by, of })),
  );
};
