import { addMonths, type LocalDate } from '../calendar/local-date.ts';
import { KlachtError } from '../errors.ts';

/** How many years a complaint is kept after its last event, unless told otherwise. */
export const RETENTION_YEARS = 5;

/** What decides how long a complaint is kept. */
export type RetentionFacts = {
  /** The day on which the last event happened: the close, or the last step at Kifid. */
  readonly lastEventOn: LocalDate;
  /** A whole number, 0 to 100. */
  readonly years: number;
  /** A legal hold: its last day, or null for one until it is lifted; absent when there is none. */
  readonly hold?: { readonly until: LocalDate | null };
};

/** How long a complaint must be kept, and why (GDPR, article 17(3)(b) and (e)). */
export type Retention = {
  /** The last day, inclusive; null for as long as the hold lasts. */
  readonly until: LocalDate | null;
  readonly ground: 'retention-period' | 'legal-hold';
};

/**
 * Until which day a complaint must be kept. A legal hold overrides the period when it lasts longer;
 * it never shortens it.
 *
 * @throws KlachtError `bad-retention-years`
 * @example
 * retentionOf({ lastEventOn: '2026-04-02', years: RETENTION_YEARS });
 * // { until: '2031-04-02', ground: 'retention-period' }
 */
export const retentionOf = ({ lastEventOn, years, hold }: RetentionFacts): Retention => {
  if (!Number.isInteger(years) || years < 0 || years > 100) {
    throw new KlachtError(
      'invalid',
      'bad-retention-years',
      `years: expected a whole number of years, 0 to 100, got ${years}`,
      { field: 'years', value: years },
    );
  }
  const until = addMonths(lastEventOn, 12 * years);
  if (hold !== undefined && (hold.until === null || hold.until > until)) {
    return { until: hold.until, ground: 'legal-hold' };
  }
  return { until, ground: 'retention-period' };
};

/**
 * Whether a complaint must still be kept on a day, so that a request to erase it is deferred.
 *
 * @example
 * isRetained({ until: '2031-04-02', ground: 'retention-period' }, '2031-04-03'); // false
 */
export const isRetained = ({ until }: Retention, today: LocalDate): boolean =>
  until === null || today <= until;
