import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm, endOnDate } from '../calendar/term.ts';
import type { Facts, KnownComplaint, Reopening } from '../complaint/state.ts';
import type { UntrackedKind } from '../complaint/values.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type Round, roundOf, roundsOf } from './handling.ts';
import {
  type Duty,
  type Obligation,
  obligationOn,
  type ProofStep,
  type Verdict,
} from './obligation.ts';
import { unlessEstimated, nothingToHoldTo, verdictOn } from './verdict.ts';

type JudgeKind = 'judge' | 'judge-by-announced-date' | 'judge-reopened';

/** A register that keeps no judgements keeps none of reopened complaints either. */
const TRACKED_AS = {
  judge: 'judge',
  'judge-reopened': 'judge',
  'judge-by-announced-date': 'judge-by-announced-date',
} as const satisfies Record<JudgeKind, UntrackedKind>;

/** A judgement, or the decision that there will be none, ends it for as long as that stands. */
const verdict = (
  kind: JudgeKind,
  { close }: Round,
  untracked: Facts['untracked'],
  due: LocalDate,
  today: LocalDate,
): Verdict => {
  const closed = close?.closed ?? null;
  const withdrawn = close?.status === 'withdrawn';
  if ((closed === null || withdrawn) && untracked.includes(TRACKED_AS[kind])) {
    return nothingToHoldTo('untracked');
  }
  return verdictOn(withdrawn ? null : closed, withdrawn ? closed : null, due, today);
};

const revived = ({ status, closed, reopened }: Reopening): readonly ProofStep[] =>
  status === 'judged'
    ? []
    : [{ step: 'revived', ended: closed.at, by: status, reopened: reopened.at }];

/**
 * The article and the term by which a complaint is to be judged, from its receipt or again after a
 * judgement was reopened. A version without a term for the latter has that of `judge`.
 *
 * @example
 * judgeRule('reopening', bitonic).term; // { count: 2, unit: 'months' }
 */
export const judgeRule = (from: Round['from'], { terms }: Procedure): Procedure['terms']['judge'] =>
  from === 'receipt' ? terms.judge : (terms.reopened ?? terms.judge);

/**
 * Article 4.6: to judge, counted from the receipt until there is a judgement, whatever ended and
 * reopened in between; once more for each reopening of a judgement; and by each date that was
 * announced. The dates of a round come after its term, and never replace it.
 */
export const toJudge = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): readonly Obligation[] => {
  const { calendar } = procedure;
  const { delays, untracked } = complaint;
  const rounds = roundsOf(complaint);
  return rounds.flatMap((round) => {
    const { from, start } = round;
    const { article, term } = judgeRule(from, procedure);
    const between = round.revivals.flatMap(revived);
    const verdictOf = ({ kind, end }: Duty<JudgeKind>): Verdict =>
      verdict(kind, round, untracked, end.due, today);
    const kind = from === 'receipt' ? 'judge' : 'judge-reopened';
    const end = endOfTerm(term, start.at, calendar);
    const toTerm: Duty<JudgeKind> = { kind, article, term, from, end, between };
    return [
      obligationOn(toTerm, procedure, unlessEstimated(start, verdictOf(toTerm))),
      ...delays
        .filter((delay) => roundOf(delay, rounds) === round)
        .map(({ announced, until }) => {
          const toDate: Duty<JudgeKind> = {
            kind: 'judge-by-announced-date',
            article,
            term: null,
            from: 'announcement',
            end: endOnDate(until, announced.at, calendar),
            between,
          };
          return obligationOn(toDate, procedure, verdictOf(toDate));
        }),
    ];
  });
};
