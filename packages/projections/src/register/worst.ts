import type { Obligation, ObligationState } from '@klacht/domain';

/** What has to be done comes before what was done, and what went wrong before what did not. */
const ORDER: readonly ObligationState[] = ['overdue', 'open', 'late', 'met', 'void'];

/**
 * The one that says most of several obligations, such as those of one kind: what is overdue, else
 * what is open, was late, was met, or is void; of equals the one that was due first. So a judgement
 * in time after a reopening hides no judgement that was late before it.
 *
 * @returns undefined of none
 * @example
 * const [row] = registerRows(entries, { procedures: [bitonic], today: '2026-05-01' });
 * worstOf(row?.obligations.filter(({ kind }) => kind === 'judge') ?? [])?.state; // 'late'
 */
export const worstOf = <One extends Pick<Obligation, 'state' | 'due'>>(
  obligations: readonly One[],
): One | undefined =>
  obligations.reduce<One | undefined>((worst, one) => {
    if (worst === undefined) return one;
    const by = ORDER.indexOf(one.state) - ORDER.indexOf(worst.state);
    return by < 0 || (by === 0 && one.due < worst.due) ? one : worst;
  }, undefined);
