import { withAmended } from './amended.ts';
import { withCorrected } from './corrected.ts';
import { inOrder } from './order.ts';
import type { Fact } from './state.ts';

const CORRECTIONS: ReadonlySet<string> = new Set(['Corrected', 'Amended', 'Retracted']);

/** Whether an event is about other events, rather than about the complaint. */
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

/** The history as it should have been recorded: put right, in the order in which things happened. */
export const effectiveOf = (history: readonly Fact[]): readonly Fact[] =>
  inOrder(putRight(history));
