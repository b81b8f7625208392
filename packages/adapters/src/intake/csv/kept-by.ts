import { type KeptKind, keptKind, type UntrackedKind, untrackedKind } from '@klacht/domain';
import type { Mapping } from './mapping.ts';

/** What a complaint says of the register that it comes from. */
export type Kept = {
  readonly untracked: readonly UntrackedKind[];
  readonly kept: readonly KeptKind[];
};

/**
 * What a register keeps, by the columns that a mapping has. No mapping has all contacts, nor what only
 * klacht records.
 */
export const keptBy = ({ events }: Mapping): Kept => {
  const { Received, Judged } = events;
  const has = (type: keyof Mapping['events']): boolean => events[type] !== undefined;
  const hasJudgement = has('Judged') || has('DeclaredInadmissible');
  const tracked: Readonly<Record<UntrackedKind, boolean>> = {
    acknowledge: has('Acknowledged'),
    'request-information': has('InfoRequested'),
    judge: hasJudgement,
    'judge-by-announced-date': hasJudgement,
    progress: false,
  };
  const kept: Readonly<Record<KeptKind, boolean>> = {
    admissibility: has('DeclaredAdmissible'),
    inadmissibility: has('DeclaredInadmissible'),
    delay: has('Delayed'),
    part: false,
    deviation: false,
    redress: Judged?.redress !== undefined,
    'redress-payment': false,
    withdrawal: has('Withdrawn'),
    reopening: has('Reopened'),
    kifid: has('EscalatedToKifid'),
    'kifid-ruling': has('KifidRuled'),
    court: false,
    'root-cause': has('RootCauseFound'),
    staff: Received.employees !== undefined || Received.grounds !== undefined,
    link: false,
    feedback: has('FeedbackGiven'),
  };
  return {
    untracked: untrackedKind.options.filter((kind) => !tracked[kind]),
    kept: keptKind.options.filter((kind) => kept[kind]),
  };
};
