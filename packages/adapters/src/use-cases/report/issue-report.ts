import { type IssuedReport, KlachtError, type Position, procedureTitle } from '@klacht/domain';
import { readReview, type ReportPeriod, type YearlyReport } from '@klacht/projections';
import { daysOf } from './as-issued.ts';
import { digestOf, madeAgain, madeAgainAs } from './made-again.ts';
import type { ReportAsked } from './make-report.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { dayOf } from '../opening/today.ts';
import { tracedExecute } from '../traced-execute.ts';

/** A report, and what was recorded of it. */
export type Issued = {
  readonly report: YearlyReport;
  readonly position: string;
  /** The SHA-256 of the report as JSON; null where it was issued without. */
  readonly digest: string | null;
};

/** What is to be issued, by whom, and the id by which it is issued once. */
export type IssueAsked = ReportAsked & { readonly actor: string; readonly commandId: string };

/**
 * The position of the journal's last event. It is read from the journal, for an issued report rests
 * on nothing else.
 */
const endOf = async ({ store }: OpenJournal): Promise<Position | null> => {
  let last: Position | null = null;
  for await (const batch of store.readAll()) last = batch.at(-1)?.position ?? last;
  return last;
};

/**
 * Makes the report on a year or a part of it, and records that it was issued (article 7.3): the
 * position, the days, the day it judged by, the versions of the procedure and its digest.
 *
 * @throws KlachtError `no-report` for an empty journal; `unknown-position`; of kind `rejected` when
 * the review does not allow it; as `makeReport`
 * @example
 * const { report, digest } = await issueReport(journal, { year: 2025, now, actor: 'eva', commandId });
 */
export const issueReport = async (
  journal: OpenJournal,
  { year, period, upTo, now, actor, commandId }: IssueAsked,
): Promise<Issued> => {
  const position = upTo ?? (await endOf(journal));
  if (position === null) {
    throw new KlachtError(
      'rejected',
      'no-report',
      'report: the journal is empty, got nothing to issue',
    );
  }
  const at = dayOf(journal, now);
  const procedures = journal.procedures.map(procedureTitle);
  const from = { ...daysOf(year, period), position, asOf: at, procedures };
  const report = await madeAgain(journal, year, from);
  const digest = digestOf(report);
  const data = { at, ...from, report: digest };
  await tracedExecute(journal, { type: 'IssueReport', data, year, actor, commandId, now });
  return { report, position, digest };
};

/**
 * The report that was last issued over some days, made again from what was recorded of it.
 *
 * @param period the whole year unless told
 * @throws KlachtError `no-report` when none was issued over these days; `report-differs` when what is
 * made now is not what was issued; as {@link madeAgain}
 * @example
 * const { report } = await issuedReport(journal, 2025);
 */
export const issuedReport = async (
  journal: OpenJournal,
  year: number,
  period?: ReportPeriod,
): Promise<Issued> => {
  const { from, to } = daysOf(year, period);
  const { reports } = await readReview(journal.store, year);
  const found = reports.findLast((one) => one.from === from && one.to === to);
  if (found === undefined) {
    const there = [...new Set(reports.map((one) => `${one.from} to ${one.to}`))].join(', ');
    throw new KlachtError(
      'rejected',
      'no-report',
      `no report was issued on ${from} to ${to}${there === '' ? '' : `; there is one on ${there}`}`,
      { from, to },
    );
  }
  const report = await madeAgainAs(
    journal,
    year,
    found,
    (made) => found.report === null || digestOf(made) === found.report,
  );
  expectSame(found, report);
  return { report, position: found.position, digest: found.report };
};

const expectSame = ({ report: issued, position, issuedOn }: IssuedReport, made: YearlyReport) => {
  const digest = digestOf(made);
  if (issued === null || issued === digest) return;
  throw new KlachtError(
    'rejected',
    'report-differs',
    `the report issued on ${issuedOn} at @${position} has the digest ${issued}, and made again ${digest}: the journal, a version of the procedure or this version of klacht is another`,
    { expected: issued, value: digest, position },
  );
};
