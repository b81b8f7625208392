import {
  dayAndInstant,
  type Journal,
  KlachtError,
  procedureTitle,
  type Request,
} from '@klacht/domain';
import { digestOf, madeAgain } from './made-again.ts';
import { timeZoneOf } from '../opening/today.ts';

/**
 * A command as it is given to the domain. An `IssueReport` gets the day it was judged by, the versions
 * of the procedure and the digest of the report, which is made for it; any other stays as it is.
 *
 * @throws KlachtError `report-differs` when the command names another digest; as {@link madeAgain}
 * @example
 * await execute(journal, await withDigest(journal, request));
 */
export const withDigest = async (journal: Journal, request: Request): Promise<Request> => {
  if (request.type !== 'IssueReport') return request;
  const { data, year } = request;
  const { at, from, to, position, report } = data;
  if (from < `${year}-01-01` || from > to || to > `${year}-12-31`) return request;
  const asOf = data.asOf ?? dayAndInstant(at, timeZoneOf(journal)).at;
  const procedures = data.procedures ?? journal.procedures.map(procedureTitle);
  const made = await madeAgain(journal, year, { from, to, position, asOf, procedures });
  const digest = digestOf(made);
  if (report !== undefined && report !== digest) {
    throw new KlachtError(
      'rejected',
      'report-differs',
      `IssueReport: report: expected ${digest}, the digest of the report made at @${position}, got ${report}`,
      { field: 'report', value: report, expected: digest },
    );
  }
  return { ...request, data: { ...data, asOf, procedures, report: digest } };
};
