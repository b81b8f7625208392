import type { Obligation, ObligationState } from '@klacht/domain';

/**
 * The states in order: those still to be done first, and among these and the others a breach first.
 */
const ORDER: readonly ObligationState[] = ['overdue', 'open', 'late', 'met', 'void'];

/**
 * The most pressing of several obligations, such as those of one kind. An overdue one comes first,
 * then an open, a late, a met and a void one. Of two in one state, the one that was due first comes
 * first. So a judgement in time after a reopening does not hide a late one before it.
 *
 * @returns undefined of none
 * @example
 * const [row] = registerRows(entries, { procedures: [bitonic], today: '2026-05-01' });
 * mostPressingOf(row?.obligations.filter(({ kind }) => kind === 'judge') ?? [])?.state; // 'late'
 */
export const mostPressingOf = <One extends Pick<Obligation, 'state' | 'due'>>(
  obligations: readonly One[],
): One | undefined =>
  obligations.reduce<One | undefined>((first, one) => {
    if (first === undefined) return one;
    const by = ORDER.indexOf(one.state) - ORDER.indexOf(first.state);
    return by < 0 || (by === 0 && one.due < first.due) ? one : first;
  }, undefined);
