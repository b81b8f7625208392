import type { KnownComplaint } from './state.ts';
import { type KeptKind, keptKind, type UntrackedKind } from './values.ts';

/** What the register that a complaint came from did not keep: a step, or what else a report counts. */
export type NotKept = UntrackedKind | KeptKind;

/**
 * What the register that a complaint came from did not keep, as far as it is known: of this a report
 * has no count to tell.
 *
 * @returns nothing for a complaint that came in here
 * @example
 * notKeptIn({ untracked: ['progress'], kept: null }); // ['progress']
 */
export const notKeptIn = ({
  untracked,
  kept,
}: Pick<KnownComplaint, 'untracked' | 'kept'>): readonly NotKept[] =>
  kept === null
    ? untracked
    : [...untracked, ...keptKind.options.filter((kind) => !kept.includes(kind))];
