import { addDays, factsOf, type Fact, toLocalDate } from '@klacht/domain';
import type { Case } from './case.ts';

/** After more days than these a fact was recorded late. */
const DAYS = 7;

/**
 * Whether it was recorded more than a week after the day on which it happened. The day is that of
 * the procedure's time zone, which is only asked for where that could matter.
 */
const isLate = ({ data, recordedAt }: Fact, timeZone: string): boolean => {
  if (recordedAt === undefined) return false;
  const last = addDays(data.at, DAYS);
  const day = recordedAt.slice(0, 10);
  if (day <= addDays(last, -1)) return false;
  return day > addDays(last, 1) || toLocalDate(recordedAt, timeZone) > last;
};

/** A fact of it was recorded more than a week after it happened. What was imported is not asked. */
export const isBackdated = ({ complaint, timeZone }: Case): boolean =>
  complaint.origin === null && factsOf(complaint).some((fact) => isLate(fact, timeZone));
