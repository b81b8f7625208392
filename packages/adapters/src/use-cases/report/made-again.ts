import { createHash } from 'node:crypto';
import { type IssuedReport, type Journal, procedureNamed } from '@klacht/domain';
import {
  atOnce,
  registerUpTo,
  type ReportContext,
  type RollForward,
  stretchUpTo,
  type YearFigures,
  type YearlyReport,
  yearlyReportInPieces,
} from '@klacht/projections';
import { reportJsonParts } from '../../pages/report-as-json.ts';
import { asIssued } from './as-issued.ts';
import { timeZoneOf } from '../opening/today.ts';

/** The SHA-256 of a report as JSON, in hexadecimal: that of the file which `--json -o` writes. */
export const digestOf = (report: YearlyReport): string => {
  const hash = createHash('sha256');
  for (const part of reportJsonParts(report)) hash.update(part);
  return hash.digest('hex');
};

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
  form: Pick<ReportContext, 'tellsOfStaff'> = {},
): Promise<YearlyReport> => {
  const { store } = journal;
  const procedures =
    titles?.map((title) => procedureNamed(journal.procedures, title)) ?? journal.procedures;
  const timeZone = timeZoneOf({ procedures });
  const { unfolded, others, ...read } = await registerUpTo(store, position, timeZone);
  const period = { from, to };
  const compared = await asIssued(journal, read.reviews, year, period);
  const context = { year, period, today: asOf, procedures, ...read, ...compared, ...form };
  return atOnce(yearlyReportInPieces([stretchUpTo(unfolded)], others, context));
};

const rolled = (rollForward: RollForward): RollForward => {
  const { notKept: _, ...rest } = rollForward;
  return rest;
};

const simplyRolled = (figures: YearFigures | null): YearFigures | null =>
  figures && { ...figures, rollForward: rolled(figures.rollForward) };

/** As reports were that did not tell of which open complaints nobody knows whether they are closed. */
const withoutOpenNotKept = (report: YearlyReport): YearlyReport => ({
  ...report,
  rollForward: rolled(report.rollForward),
  years: report.years.map((year) => {
    const { openNotKept: _, ...rest } = year;
    return rest;
  }),
  yearBefore: simplyRolled(report.yearBefore),
  yearBeforeRecount: simplyRolled(report.yearBeforeRecount),
});

/**
 * A report as {@link madeAgain}, in the form in which it is what is looked for: that of now, or one that
 * reports had before. In that of now where it is so in none.
 *
 * @throws KlachtError as {@link madeAgain}
 */
export const madeAgainAs = async (
  journal: Journal,
  year: number,
  from: MadeFrom,
  isSought: (made: YearlyReport) => boolean,
): Promise<YearlyReport> => {
  const now = await madeAgain(journal, year, from);
  if (isSought(now)) return now;
  const before = withoutOpenNotKept(now);
  if (isSought(before)) return before;
  const first = withoutOpenNotKept(await madeAgain(journal, year, from, { tellsOfStaff: true }));
  return isSought(first) ? first : now;
};
