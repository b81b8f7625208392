import { addMonths, type LocalDate } from '../calendar/local-date.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { KnownComplaint } from './state.ts';

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
