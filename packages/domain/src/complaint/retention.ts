import { addMonths, type LocalDate } from '../calendar/local-date.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { duplicateSince } from './links.ts';
import { closeOf, isHeld, type KnownComplaint, type Proceeding } from './state.ts';

const stepsOf = ({ began, ruling }: Proceeding): readonly LocalDate[] =>
  ruling === null ? [began.at] : [began.at, ruling.when.at];

/**
 * The last day on which the dossier is kept, inclusive: so many years after the close, or after the
 * last step at Kifid or in court where that is later. Other events of a closed complaint, such as
 * another officer or subject, do not prolong it. A duplicate that never closed counts from the day on
 * which it was linked, and what was registered by mistake from its receipt.
 *
 * @param procedure says how many years
 * @example
 * retentionOf(complaint, bitonic); // '2031-06-10' for one that was closed on 2026-06-10
 */
export const retentionOf = (
  complaint: KnownComplaint,
  { retention }: Pick<Procedure, 'retention'>,
): LocalDate => {
  const { received, referrals, courtCases } = complaint;
  const ended = closeOf(complaint)?.closed.at ?? duplicateSince(complaint) ?? received.at;
  const last = [...referrals, ...courtCases]
    .flatMap(stepsOf)
    .reduce((latest, day) => (day > latest ? day : latest), ended);
  return addMonths(last, retention.years * 12);
};

/**
 * The reason for which a dossier is still needed. `until` is the last day of a retention,
 * inclusive.
 */
export type Keeping =
  | { readonly ground: 'legal-hold' | 'handling' }
  | { readonly ground: 'retention'; readonly until: LocalDate };

/**
 * The reason not to erase a dossier on a day (GDPR, article 17(3)(b) and (e)), or null: a legal
 * hold, then the handling while the complaint is open, then its retention. A complaint that was
 * registered by mistake is not handled, nor is a duplicate, of which the other is.
 *
 * @example
 * keepingOf(complaint, bitonic, '2031-06-10'); // { ground: 'retention', until: '2031-06-10' }
 */
export const keepingOf = (
  complaint: KnownComplaint,
  procedure: Procedure,
  on: LocalDate,
): Keeping | null => {
  if (isHeld(complaint)) return { ground: 'legal-hold' };
  const isHandled = !complaint.retracted && duplicateSince(complaint) === null;
  if (closeOf(complaint) === null && isHandled) return { ground: 'handling' };
  const until = retentionOf(complaint, procedure);
  return on > until ? null : { ground: 'retention', until };
};
