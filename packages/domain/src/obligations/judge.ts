import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm, endOnDate } from '../calendar/term.ts';
import type { Facts, KnownComplaint } from '../complaint/state.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type Handling, handlingOf, handlingsOf } from './handling.ts';
import { type Duty, type Obligation, obligationOn, type Verdict } from './obligation.ts';
import { countedFrom, nothingToHoldTo, verdictOn } from './verdict.ts';

type JudgeKind = 'judge' | 'judge-by-announced-date';

/** A judgement, or the decision that there will be none, ends it; taking it back does not. */
const verdict = (
  kind: JudgeKind,
  { close }: Handling,
  untracked: Facts['untracked'],
  due: LocalDate,
  today: LocalDate,
): Verdict => {
  const closed = close?.closed ?? null;
  const withdrawn = close?.status === 'withdrawn';
  if ((closed === null || withdrawn) && untracked.includes(kind)) {
    return nothingToHoldTo('untracked');
  }
  return verdictOn(withdrawn ? null : closed, withdrawn ? closed : null, due, today);
};

/**
 * Article 4.6: to judge, counted from the receipt and anew from each reopening, and by each date
 * that was announced. The dates of a handling come after its term, which they never replace.
 */
export const toJudge = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): readonly Obligation[] => {
  const { article, term } = procedure.terms.judge;
  const { calendar } = procedure;
  const { delays, untracked } = complaint;
  const handlings = handlingsOf(complaint);
  return handlings.flatMap((handling) => {
    const verdictOf = ({ kind, end }: Duty<JudgeKind>): Verdict =>
      verdict(kind, handling, untracked, end.due, today);
    const { from, start } = handling;
    const end = endOfTerm(term, start.at, calendar);
    const toTerm: Duty<JudgeKind> = { kind: 'judge', article, term, from, end };
    return [
      obligationOn(toTerm, procedure, countedFrom(start, verdictOf(toTerm))),
      ...delays
        .filter((delay) => handlingOf(delay, handlings) === handling)
        .map(({ announced, until }) => {
          const toDate: Duty<JudgeKind> = {
            kind: 'judge-by-announced-date',
            article,
            term: null,
            from: 'announcement',
            end: endOnDate(until, announced.at, calendar),
          };
          return obligationOn(toDate, procedure, verdictOf(toDate));
        }),
    ];
  });
};
