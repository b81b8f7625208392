import type { LocalDate } from '../calendar/local-date.ts';
import { duplicateSince } from '../complaint/links.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { toAcknowledge } from './acknowledge.ts';
import { withDuplicate } from './duplicate.ts';
import { withCauses } from './causes.ts';
import { withOfficer } from './handled-by.ts';
import { toJudge } from './judge.ts';
import type { Obligation } from './obligation.ts';
import { toReportProgress } from './progress.ts';
import { withRecording } from './recording.ts';
import { toRequestInformation } from './request-information.ts';

const computed = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): readonly Obligation[] => {
  if (complaint.retracted) return [];
  const since = duplicateSince(complaint);
  const told = (obligation: Obligation): Obligation =>
    withCauses(withOfficer(withDuplicate(obligation, since), complaint), complaint, procedure);
  const recorded = (obligation: Obligation): Obligation =>
    told(withRecording(obligation, complaint, procedure));
  return [
    recorded(toAcknowledge(complaint, procedure, today)),
    recorded(toRequestInformation(complaint, procedure, today)),
    ...toJudge(complaint, procedure, today).map(recorded),
    // Each with its recording already, by which it is told or not.
    ...toReportProgress(complaint, procedure, today).map(told),
  ];
};

/**
 * Of {@link obligationsOf} the one to judge from the receipt, without its proof of who had it and of
 * when that was recorded: what a count over years asks of every complaint.
 *
 * @param today the local day to judge by; inclusive
 * @returns null of a complaint that was registered by mistake
 * @example
 * toJudgeAtFirst(complaint, bitonic, '2026-05-01')?.due; // '2026-06-02'
 */
export const toJudgeAtFirst = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): Obligation | null => {
  const [first] = complaint.retracted ? [] : toJudge(complaint, procedure, today);
  return first === undefined ? null : withDuplicate(first, duplicateSince(complaint));
};

/** What was asked last: the steps, the findings and the departures of a complaint ask it in turn. */
let last: {
  readonly complaint: KnownComplaint;
  readonly procedure: Procedure;
  readonly today: LocalDate;
  readonly obligations: readonly Obligation[];
  /** Whether none hangs on the day any more, so that they are the same on each later one. */
  readonly settled: boolean;
} | null = null;

/**
 * Every obligation of a complaint, as of a day, in this order: acknowledge (4.2),
 * request-information (4.3), judge (4.6) from the receipt, judge-reopened for each reopening of a
 * judgement, each followed by one judge-by-announced-date for every delay announced in that time,
 * and progress (6.3). Neither a delay nor a reopening replaces the first date. Of progress only the
 * silences that were too long are told, those broken by a word that was recorded late, and the last
 * one of each handling. A duplicate of another complaint owes nothing from the day on which it was
 * linked, for that is owed on the other. A complaint that was registered by mistake has none.
 *
 * @param today the local day to judge by; inclusive, so what is due today is not yet overdue
 * @example
 * obligationsOf(complaint, bitonic, '2026-05-01').filter(({ state }) => state === 'overdue');
 */
export const obligationsOf = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): readonly Obligation[] => {
  if (
    last?.complaint === complaint &&
    last.procedure === procedure &&
    (last.settled ? last.today <= today : last.today === today)
  ) {
    return last.obligations;
  }
  const obligations = computed(complaint, procedure, today);
  const settled = obligations.every(({ state }) => state !== 'open' && state !== 'overdue');
  last = { complaint, procedure, today, obligations, settled };
  return obligations;
};
