import type { LocalDate } from '@klacht/domain';
import { yearsBefore } from './years-before.ts';

/** The days of a report, both inclusive; they may begin in an earlier year than they end in. */
export type ReportPeriod = { readonly from: LocalDate; readonly to: LocalDate };

/**
 * The days that stand beside a period: the same a year earlier.
 *
 * @example
 * periodBefore({ from: '2025-01-01', to: '2025-03-31' }); // { from: '2024-01-01', to: '2024-03-31' }
 */
export const periodBefore = ({ from, to }: ReportPeriod): ReportPeriod => ({
  from: yearsBefore(from, 1),
  to: yearsBefore(to, 1),
});
