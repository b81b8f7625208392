import { createHash } from 'node:crypto';
import { type IssuedReport, type Journal, procedureNamed } from '@klacht/domain';
import {
  atOnce,
  registerUpTo,
  stretchUpTo,
  type YearlyReport,
  yearlyReportInPieces,
} from '@klacht/projections';
import { reportAsJson } from '../../pages/report-as-json.ts';
import { asIssued } from './as-issued.ts';
import { timeZoneOf } from '../opening/today.ts';

/** The SHA-256 of a report as JSON, in hexadecimal: that of the file which `--json -o` writes. */
export const digestOf = (report: YearlyReport): string =>
  createHash('sha256').update(reportAsJson(report)).digest('hex');

/** The material that a report was made from. */
export type MadeFrom = Pick<IssuedReport, 'from' | 'to' | 'position' | 'asOf' | 'procedures'>;

/**
 * A report as it was made before: from the journal up to the same position, judged by the same day,
 * with the same versions of the procedure.
 *
 * @throws KlachtError `unknown-position`; `unknown-procedure` when a version is not given any more;
 * `invalid-input` for a period that does not end in the year
 * @example
 * const report = await madeAgain(journal, 2025, review.reports[0]);
 */
export const madeAgain = async (
  journal: Journal,
  year: number,
  { from, to, position, asOf, procedures: titles }: MadeFrom,
): Promise<YearlyReport> => {
  const { store } = journal;
  const procedures =
    titles?.map((title) => procedureNamed(journal.procedures, title)) ?? journal.procedures;
  const timeZone = timeZoneOf({ procedures });
  const { unfolded, others, ...read } = await registerUpTo(store, position, timeZone);
  const period = { from, to };
  const compared = await asIssued(journal, read.reviews, year, period);
  const context = { year, period, today: asOf, procedures, ...read, ...compared };
  return atOnce(yearlyReportInPieces([stretchUpTo(unfolded)], others, context));
};
