import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm } from '../calendar/term.ts';
import { isDuplicateBy } from '../complaint/links.ts';
import { isOutOfReach } from '../complaint/parties.ts';
import { closeOf, type KnownComplaint, type When } from '../complaint/state.ts';
import { endOf } from '../obligations/handling.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** The last day to say whether a complaint is admissible, and when that was said. */
export type StatingAdmissibility = { readonly by: LocalDate; readonly stated: When | null };

const byDay = (one: When, other: When): number => (one.at < other.at ? -1 : 1);

/** When it was first said. A reopening does not unsay it. */
const statedOn = (complaint: KnownComplaint): When | null => {
  const refusals = [...complaint.reopenings, closeOf(complaint)].flatMap((close) =>
    close?.status === 'inadmissible' ? [close.closed] : [],
  );
  const { admissibleBefore, declaredAdmissible } = complaint;
  const declared = [...admissibleBefore, declaredAdmissible ?? []].flat();
  return [...declared, ...refusals].toSorted(byDay)[0] ?? null;
};

/**
 * Articles 4.2 and 4.3: receipt is confirmed within a term, and with it whether the complaint is
 * admissible. When that depends on an answer that was asked for in time, the same term counts anew
 * from the answer. Null while that answer is waited for, where the complaint ended in time, where
 * nobody is there to be told, where it was a duplicate of another by then, and where a day that matters is estimated.
 *
 * @example
 * statingAdmissibility(complaint, bitonic); // { by: '2026-04-13', stated: null }
 */
export const statingAdmissibility = (
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
  if (isOutOfReach(complaint, by) || isDuplicateBy(complaint, by)) return null;
  const end = endOf(complaint, by);
  return end !== null && (end.estimated || end.at <= by) ? null : { by, stated };
};
