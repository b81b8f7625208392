import type { Obligation } from '@klacht/domain';

/** The obligations that are still to be met: open or overdue, the first target first. */
export const stillToDo = <Owed extends Pick<Obligation, 'state' | 'target'>>(
  obligations: readonly Owed[],
): readonly Owed[] =>
  obligations
    .filter(({ state }) => state === 'open' || state === 'overdue')
    .toSorted((a, b) => (a.target < b.target ? -1 : a.target > b.target ? 1 : 0));
