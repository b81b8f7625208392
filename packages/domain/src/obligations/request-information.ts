import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm } from '../calendar/term.ts';
import { isOutOfReach } from '../complaint/parties.ts';
import type { KnownComplaint, When } from '../complaint/state.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { endOf } from './handling.ts';
import { type Obligation, obligationOn, type Verdict } from './obligation.ts';
import { unlessEstimated, notDone, nothingToHoldTo, undoneOn, verdictOn } from './verdict.ts';

/** The time at which admissibility was decided, or no longer mattered. */
const decidedOn = (complaint: KnownComplaint, due: LocalDate): LocalDate | null => {
  const days = [complaint.declaredAdmissible, endOf(complaint, due)].flatMap((when) =>
    when === null ? [] : [when.at],
  );
  return days.toSorted()[0] ?? null;
};

/**
 * Only a request on which admissibility depends is bound to the month, and none may be needed. The
 * first one counts, so a later reminder makes no earlier request late.
 */
const verdict = (complaint: KnownComplaint, due: LocalDate, today: LocalDate): Verdict => {
  const { requests, untracked } = complaint;
  if (requests.length === 0 && untracked.includes('request-information')) {
    return nothingToHoldTo('untracked');
  }
  if (isOutOfReach(complaint, due)) return nothingToHoldTo('anonymous');
  const decided = decidedOn(complaint, due);
  const first = requests
    .map(({ asked }) => asked)
    .filter(({ at }) => decided === null || at <= decided)
    .reduce<When | null>(
      (earliest, asked) => (earliest === null || asked.at < earliest.at ? asked : earliest),
      null,
    );
  if (first !== null) return verdictOn(first, null, due, today);
  const state = decided === null ? undoneOn('request-information', due, today) : 'void';
  return state === 'void' ? nothingToHoldTo('not-needed') : notDone(state);
};

/** Article 4.3: to ask what admissibility depends on, where anything has to be asked. */
export const toRequestInformation = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): Obligation => {
  const { article, term } = procedure.terms['request-information'];
  const end = endOfTerm(term, complaint.received.at, procedure.calendar);
  return obligationOn(
    { kind: 'request-information', article, term, from: 'receipt', end },
    procedure,
    unlessEstimated(complaint.received, verdict(complaint, end.due, today)),
  );
};
