import {
  asOfDay,
  type Close,
  closeOf,
  type KnownComplaint,
  type LocalDate,
  type Obligation,
  type Procedure,
  toJudgeAtFirst,
} from '@klacht/domain';
import { asStep, type CaseStep } from './case-steps.ts';
import { type Period, periodsOf } from './periods.ts';

/** The first judgement that was due, as far as years are counted by it. */
export type JudgeStep = Pick<CaseStep, 'start' | 'state' | 'metOn' | 'endedOn'>;

const judgeStepOf = (toJudge: Obligation): JudgeStep => {
  const { start, state, metOn, endedOn } = asStep(toJudge);
  return { start, state, metOn, endedOn };
};

/** What a year that stands beside others counts of a complaint. */
export type Stands = {
  readonly receivedOn: LocalDate;
  readonly periods: readonly Period[];
  /** Its judgements, and whether each was for the complainant, at least in part. */
  readonly judged: readonly { readonly on: LocalDate; readonly upheld: boolean }[];
  /** When it was put to Kifid. */
  readonly escalatedOn: readonly LocalDate[];
  /** Null where there is none to count. */
  readonly judge: JudgeStep | null;
};

const judgedIn = (close: Close): Stands['judged'] => {
  if (close.status !== 'judged') return [];
  const { outcome } = close.judgement;
  return [{ on: close.closed.at, upheld: outcome === 'upheld' || outcome === 'partly-upheld' }];
};

/** The first judgement that was due, as it stood when a day ended; null where nothing was by then. */
export const judgeOn = (
  complaint: KnownComplaint,
  procedure: Procedure,
  day: LocalDate,
): JudgeStep | null => {
  const then = asOfDay(complaint, day);
  const toJudge = then.status === 'unknown' ? null : toJudgeAtFirst(then, procedure, day);
  return toJudge === null ? null : judgeStepOf(toJudge);
};

/** @param judge the first judgement that was due, where it may count */
export const standsOf = (complaint: KnownComplaint, judge: JudgeStep | null): Stands => {
  const { received, reopenings, referrals } = complaint;
  const last = closeOf(complaint);
  return {
    receivedOn: received.at,
    periods: periodsOf(complaint),
    judged: [...reopenings, ...(last === null ? [] : [last])].flatMap(judgedIn),
    escalatedOn: referrals.map(({ began }) => began.at),
    judge,
  };
};
