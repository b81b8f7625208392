import { effectiveOf, isCorrection } from './effective.ts';
import type { ComplaintEvent } from './events.ts';
import type { Fact } from './state.ts';

/**
 * What happened to a complaint, as it was last put right, with its personal texts as they are given:
 * `factsOf` leaves them out. In the order in which it happened; corrections themselves are left out.
 *
 * @param events all events of one complaint, in the order of recording
 * @example
 * asPutRight(events).findLast(({ type }) => type === 'Judged');
 */
export const asPutRight = (
  events: readonly (ComplaintEvent & { readonly revision: number })[],
): readonly ComplaintEvent[] =>
  effectiveOf(events as unknown as readonly Fact[]).filter(
    (fact) => !isCorrection(fact),
  ) as unknown as readonly ComplaintEvent[];
