import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm } from '../calendar/term.ts';
import { admittedIn } from '../complaint/admitted-in.ts';
import { isDuplicateBy } from '../complaint/links.ts';
import { isOutOfReach } from '../complaint/parties.ts';
import { closeOf, type KnownComplaint, type When } from '../complaint/state.ts';
import { officerOn } from '../obligations/handled-by.ts';
import { endOf } from '../obligations/handling.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** The last day to say whether a complaint is admissible, and when that was said. */
export type StatingAdmissibility = {
  /** The day that the term counts from: of the receipt, or of the answer it depends on. */
  readonly from: LocalDate;
  readonly by: LocalDate;
  readonly stated: When | null;
};

const byDay = (one: When, other: When): number => (one.at < other.at ? -1 : 1);

/** When it was first said. A reopening does not unsay it. */
const statedOn = (complaint: KnownComplaint): When | null => {
  const refusals = [...complaint.reopenings, closeOf(complaint)].flatMap((close) =>
    close?.status === 'inadmissible' ? [close.closed] : [],
  );
  return [...admittedIn(complaint), ...refusals].toSorted(byDay)[0] ?? null;
};

/**
 * The term for saying it, whatever became of the complaint: the answer to what was asked in time
 * begins it anew. Null while that answer is waited for, and where a day that matters is estimated.
 */
const computedTerm = (
  complaint: KnownComplaint,
  { terms, calendar }: Procedure,
): StatingAdmissibility | null => {
  const stated = statedOn(complaint);
  if (stated?.estimated) return null;
  const isAfter = (when: When): boolean => stated !== null && when.at > stated.at;
  const { due: lastToAsk } = endOfTerm(
    terms['request-information'].term,
    complaint.received.at,
    calendar,
  );
  let from = complaint.received;
  for (const { asked, answered } of complaint.requests) {
    if (asked.at > lastToAsk || isAfter(asked)) continue;
    if (answered === null || answered.estimated || isAfter(answered)) return null;
    if (answered.at > from.at) from = answered;
  }
  if (from.estimated) return null;
  const { due: by } = endOfTerm(terms.acknowledge.term, from.at, calendar);
  return { from: from.at, by, stated };
};

/** What was asked last: the step and three checks of a complaint ask it in turn. */
let last: {
  readonly complaint: KnownComplaint;
  readonly procedure: Procedure;
  readonly term: StatingAdmissibility | null;
} | null = null;

const termOf = (complaint: KnownComplaint, procedure: Procedure): StatingAdmissibility | null => {
  if (last?.complaint === complaint && last.procedure === procedure) return last.term;
  const term = computedTerm(complaint, procedure);
  last = { complaint, procedure, term };
  return term;
};

/** Nobody is there to be told by that day, or it is owed on the complaint that this one doubles. */
const isOwedNowhere = (complaint: KnownComplaint, by: LocalDate): boolean =>
  isOutOfReach(complaint, by) || isDuplicateBy(complaint, by);

/**
 * Articles 4.2 and 4.3: receipt is confirmed within a term, and with it whether the complaint is
 * admissible. When that depends on an answer that was asked for in time, the same term counts anew
 * from the answer. Null while that answer is waited for, where the complaint ended in time, where
 * nobody is there to be told, where it was a duplicate of another by then, and where a day that matters is estimated.
 *
 * @example
 * statingAdmissibility(complaint, bitonic); // { from: '2026-04-02', by: '2026-04-13', stated: null }
 */
export const statingAdmissibility = (
  complaint: KnownComplaint,
  procedure: Procedure,
): StatingAdmissibility | null => {
  const term = termOf(complaint, procedure);
  if (term === null || isOwedNowhere(complaint, term.by)) return null;
  const end = endOf(complaint, term.by);
  return end !== null && (end.estimated || end.at <= term.by) ? null : term;
};

/** The step of saying whether a complaint is admissible, as a report counts it. */
export type AdmissibilityStep = Omit<StatingAdmissibility, 'stated'> & {
  readonly article: string;
  readonly state: 'open' | 'met' | 'late' | 'overdue';
  /** The day on which it was first said; null while it was not, and where it never was. */
  readonly metOn: LocalDate | null;
  /** The day on which it was said, or on which the complaint ended late without it. */
  readonly endedOn: LocalDate | null;
  /** Of one that is overdue or late: who handled the complaint on its last day; null for nobody. */
  readonly officerWhenDue: string | null;
};

/**
 * Delegated Regulation (EU) 2025/294, article 8(a): whether a complaint is admissible is a step of
 * its own. It is met by a refusal in time too, and it is late where a complaint ended after its last
 * day and it was never said. Null where nothing is to be counted, as {@link statingAdmissibility}, and
 * where another register that it comes from did not say.
 *
 * @param today the local day to judge by; inclusive
 * @example
 * admissibilityStep(complaint, bitonic, '2026-04-14')?.state; // 'overdue'
 */
export const admissibilityStep = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): AdmissibilityStep | null => {
  const term = complaint.retracted ? null : termOf(complaint, procedure);
  if (term === null || isOwedNowhere(complaint, term.by)) return null;
  const { from, by, stated } = term;
  const owed = statingAdmissibility(complaint, procedure) !== null;
  if (stated === null ? !owed || complaint.origin !== null : stated.at > by && !owed) return null;
  const endedOn = (stated ?? endOf(complaint, by))?.at ?? null;
  const isInTime = (endedOn ?? today) <= by;
  const state = endedOn === null ? (isInTime ? 'open' : 'overdue') : isInTime ? 'met' : 'late';
  const { article } = procedure.terms.acknowledge;
  const officerWhenDue = isInTime ? null : officerOn(complaint, by);
  return { article, from, by, state, metOn: stated?.at ?? null, endedOn, officerWhenDue };
};
