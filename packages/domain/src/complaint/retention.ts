import { addMonths, type LocalDate } from '../calendar/local-date.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { closeOf, isHeld, type KnownComplaint } from './state.ts';

/**
 * The last day on which the dossier is kept, inclusive: so many years after the last thing that
 * happened. A request to be forgotten does not prolong it.
 *
 * @param procedure says how many years
 * @example
 * retentionOf(complaint, bitonic); // '2031-06-10' for one that was last heard of on 2026-06-10
 */
export const retentionOf = (
  { lastOn }: Pick<KnownComplaint, 'lastOn'>,
  { retention }: Pick<Procedure, 'retention'>,
): LocalDate => addMonths(lastOn, retention.years * 12);

/** What a dossier is still needed for; `until` is the last day of a retention, inclusive. */
export type Keeping =
  | { readonly ground: 'legal-hold' | 'handling' }
  | { readonly ground: 'retention'; readonly until: LocalDate };

/**
 * What keeps a dossier from being erased on a day (GDPR, article 17(3)(b) and (e)), or null: a
 * legal hold, then the handling while the complaint is open, then its retention. What was registered
 * by mistake is not handled.
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
  if (closeOf(complaint) === null && !complaint.retracted) return { ground: 'handling' };
  const until = retentionOf(complaint, procedure);
  return on > until ? null : { ground: 'retention', until };
};
