import type { Language } from '@klacht/domain';
import type { YearlyReport } from '@klacht/projections';
import { version } from '../../ground/version.ts';
import { proofAt } from '../opening/last-head.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

/**
 * The page of a report, HTML: one file with its charts, to read, to print and to sign, the same as
 * `klacht report --format html --tree` writes. Its cover tells what proves the events that it was made
 * of, for which the journal is read up to the report's position.
 *
 * @param report made of this journal
 * @throws KlachtError `unchained` for a journal without hashes; of kind `unreadable` or `unavailable`
 * @example
 * const page = await makeReportPage(journal, await makeReport(journal, { year: 2025, now }), 'nl');
 */
export const makeReportPage = async (
  journal: OpenJournal,
  report: YearlyReport,
  language: Language,
): Promise<string> => {
  // Loaded for who asks for a page.
  const [{ reportDocument }, { reportPage }] = await Promise.all([
    import('../../pages/report/report-document.ts'),
    import('../../pages/report-page/report-page.ts'),
  ]);
  const proof = await proofAt(journal, report.position);
  return reportPage(reportDocument(report, language, journal.procedures, version, proof));
};
