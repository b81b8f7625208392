import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm } from '../calendar/term.ts';
import { isOutOfReach } from '../complaint/parties.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { endOf } from './handling.ts';
import { type Obligation, obligationOn, type Verdict } from './obligation.ts';
import { unlessEstimated, nothingToHoldTo, verdictOn } from './verdict.ts';

const verdict = (complaint: KnownComplaint, due: LocalDate, today: LocalDate): Verdict => {
  const { acknowledged, untracked } = complaint;
  if (acknowledged === null && untracked.includes('acknowledge')) {
    return nothingToHoldTo('untracked');
  }
  if (isOutOfReach(complaint, due)) return nothingToHoldTo('anonymous');
  const end = endOf(complaint, due);
  const endedInTime = end !== null && end.at <= due;
  // An act after the end of a complaint cannot be late for a day on which that was closed.
  const done = endedInTime && acknowledged !== null && acknowledged.at > due ? null : acknowledged;
  return verdictOn(done, end, due, today);
};

/** Article 4.2: to acknowledge receipt, once, whatever is reopened. */
export const toAcknowledge = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): Obligation => {
  const { article, term } = procedure.terms.acknowledge;
  const end = endOfTerm(term, complaint.received.at, procedure.calendar);
  return obligationOn(
    { kind: 'acknowledge', article, term, from: 'receipt', end },
    procedure,
    unlessEstimated(complaint.received, verdict(complaint, end.due, today)),
  );
};
