import { withCorrected } from './corrected.ts';
import { inOrder } from './order.ts';
import type { Fact } from './state.ts';

/** Whether it tells of other facts, rather than of something that happened to the complaint. */
export const isCorrection = ({ type }: Pick<Fact, 'type'>): boolean => type === 'Corrected';

/**
 * Every fact as it was last put right, and the corrections, each on its own day.
 *
 * @param history in the order of recording, in which it stays
 */
export const putRight = (history: readonly Fact[]): readonly Fact[] =>
  history.some(isCorrection)
    ? history.reduce<readonly Fact[]>(
        (facts, fact) => [...(isCorrection(fact) ? withCorrected(facts, fact) : facts), fact],
        [],
      )
    : history;

/** The history as it should have been recorded: put right, in the order in which things happened. */
export const effectiveOf = (history: readonly Fact[]): readonly Fact[] =>
  inOrder(putRight(history));
