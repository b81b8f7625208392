import { type UntrackedKind, untrackedKind } from '@klacht/domain';
import type { Mapping } from './mapping.ts';

/**
 * What a register without such a column does not keep. No mapping has all contacts, nor what only klacht
 * records.
 */
export const untrackedBy = ({ events }: Mapping): UntrackedKind[] => {
  const { Received, Judged } = events;
  const has = (type: keyof Mapping['events']): boolean => events[type] !== undefined;
  const hasJudgement = has('Judged') || has('DeclaredInadmissible');
  const tracked: Readonly<Record<UntrackedKind, boolean>> = {
    acknowledge: has('Acknowledged'),
    'request-information': has('InfoRequested'),
    judge: hasJudgement,
    'judge-by-announced-date': hasJudgement,
    progress: false,
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
  return untrackedKind.options.filter((kind) => !tracked[kind]);
};
