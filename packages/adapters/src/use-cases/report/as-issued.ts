import { type Journal, KlachtError, type Review } from '@klacht/domain';
import {
  type AsIssued,
  periodBefore,
  type RegisterEntry,
  registerAsOf,
  type ReportContext,
  type ReportPeriod,
} from '@klacht/projections';
import { timeZoneOf } from '../opening/today.ts';

/** The days of a report: the whole year unless told. */
export const daysOf = (year: number, period: ReportPeriod | undefined): ReportPeriod =>
  period ?? { from: `${year}-01-01`, to: `${year}-12-31` };

const entriesAt = async (
  journal: Journal,
  position: string,
): Promise<readonly RegisterEntry[] | null> => {
  try {
    return (await registerAsOf(journal.store, { position }, timeZoneOf(journal))).entries;
  } catch (error) {
    // A journal that was copied from a store that counts its positions otherwise.
    if (error instanceof KlachtError && error.code === 'unknown-position') return null;
    throw error;
  }
};

const lastIssued = async (
  journal: Journal,
  review: Review | undefined,
  { from, to }: ReportPeriod,
): Promise<AsIssued | undefined> => {
  const found = review?.reports.findLast((one) => one.from === from && one.to === to);
  if (found === undefined) return undefined;
  const { issuedOn, position, asOf, report: digest } = found;
  return { issuedOn, position, asOf, digest, entries: await entriesAt(journal, position) };
};

/**
 * What a report is compared with: the report on the same days that was last issued, and the one on
 * these days a year earlier, each with the register as it stood.
 *
 * @param reviews as they stand where the report is read from
 * @throws KlachtError of kind `unreadable` or `unavailable`
 */
export const asIssued = async (
  journal: Journal,
  reviews: ReadonlyMap<number, Review>,
  year: number,
  period: ReportPeriod | undefined,
): Promise<Pick<ReportContext, 'issued' | 'issuedBefore'>> => {
  const days = daysOf(year, period);
  const issued = await lastIssued(journal, reviews.get(year), days);
  const issuedBefore = await lastIssued(journal, reviews.get(year - 1), periodBefore(days));
  return {
    ...(issued === undefined ? {} : { issued }),
    ...(issuedBefore === undefined ? {} : { issuedBefore }),
  };
};
