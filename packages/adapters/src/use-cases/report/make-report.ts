import type { Position } from '@klacht/domain';
import {
  readReviews,
  type ReportPeriod,
  registerUpTo,
  reviewedYears,
  stretchUpTo,
  type YearlyReport,
  yearlyReportInPieces,
} from '@klacht/projections';
import type { Asked } from '../look.ts';
import { inTurns } from '../../ground/in-turns.ts';
import { foldRegister } from '../fold-register.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { asIssued } from './as-issued.ts';
import { dayOf, timeZoneOf } from '../opening/today.ts';

/** The year to report on, and up to where the journal counts. */
export type ReportAsked = Omit<Asked, 'asOf'> & {
  readonly year: number;
  /** The days of the year that it is about; the whole year unless told. */
  readonly period?: ReportPeriod;
  /** The last position that counts; the journal's last unless told. */
  readonly upTo?: Position;
  /** Drops it, and then its reason is thrown. */
  readonly signal?: AbortSignal;
};

/**
 * The yearly report, from the live register, or from the journal up to a position. It is counted some
 * complaints at a time, so that nobody who asks something else waits for it.
 *
 * @throws KlachtError `invalid-input` for what is no year; `unknown-position` for a position that
 * the journal did not give out; `unknown-procedure`; as the live register
 * @example
 * const report = await makeReport(journal, { year: 2025, now });
 */
export const makeReport = async (
  journal: OpenJournal,
  { year, period, upTo, now, onProgress, signal }: ReportAsked,
): Promise<YearlyReport> => {
  const { procedures, store } = journal;
  const today = dayOf(journal, now);
  const about = { year, procedures, today, ...(period === undefined ? {} : { period }) };
  if (upTo !== undefined) {
    const { unfolded, others, ...read } = await registerUpTo(store, upTo, timeZoneOf(journal));
    const compared = await asIssued(journal, read.reviews, year, period);
    const context = { ...about, ...read, ...compared };
    return inTurns(yearlyReportInPieces([stretchUpTo(unfolded)], others, context), signal);
  }
  const first = await journal.ask((register) => register.firstYear(), onProgress);
  const years = reviewedYears(procedures, first, `${year}-12-31`);
  const reviews = await readReviews(store, [...new Set([...years, year - 1, year])]);
  const compared = await asIssued(journal, reviews, year, period);
  return foldRegister(
    journal,
    (stretches, { find, checkpoint }) => {
      const position = checkpoint()?.position ?? null;
      return yearlyReportInPieces(stretches, find, { ...about, ...compared, reviews, position });
    },
    signal,
  );
};
