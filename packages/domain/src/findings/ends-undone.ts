import type { LocalDate } from '../calendar/local-date.ts';
import { evolve } from '../complaint/evolve.ts';
import { factsOf } from '../complaint/facts.ts';
import { type Complaint, initialState, type KnownComplaint } from '../complaint/state.ts';

/** A complaint as it had ended, before it was reopened. */
export type EndUndone = { readonly was: KnownComplaint; readonly reopenedOn: LocalDate };

/**
 * A complaint as it stood each time that it was reopened, oldest first.
 *
 * @example
 * endsUndone(complaint).map(({ was }) => was.status); // ['judged']
 */
export const endsUndone = (complaint: KnownComplaint): readonly EndUndone[] => {
  if (complaint.reopenings.length === 0) return [];
  const facts = factsOf(complaint);
  return facts.flatMap(({ type, data }, index) => {
    if (type !== 'Reopened') return [];
    const was = facts.slice(0, index).reduce<Complaint>(evolve, initialState());
    return was.status === 'unknown' ? [] : [{ was, reopenedOn: data.at }];
  });
};
