import { dayInWords, type Language, type Procedure } from '@klacht/domain';
import type { YearlyReport } from '@klacht/projections';
import { drawsAnything } from './chart.ts';
import { coverOf } from './cover.ts';
import type { ReportDocument } from './document.ts';
import { FIGURE_SECTIONS, SECTIONS } from './sections.ts';
import type { CoverProof } from './signed-head.ts';
import { tellingOf } from './telling.ts';

/** The year, or the part of it that the report is about. */
const daysInWords = ({ year, from, to }: YearlyReport, language: Language): string =>
  from === `${year}-01-01` && to === `${year}-12-31`
    ? String(year)
    : [from, to].map((day) => dayInWords(day, 'date', language)).join(' – ');

/**
 * The yearly report as it is read, in Dutch or English: its cover and its sections, each with its
 * tables, its charts and what is said of them. Beside each figure stands that of the year before,
 * where the journal has it: as it was issued, and counted anew beside that where it differs.
 *
 * @param procedures by which the subjects are named; one that they lack, as it was recorded
 * @param software the version of klacht that makes it, for its cover
 * @param proof of the events that it was read from, for its cover
 * @example
 * const { sections } = reportDocument(report, 'en', [bitonic]);
 */
export const reportDocument = (
  report: YearlyReport,
  language: Language,
  procedures: readonly Procedure[],
  software?: string,
  proof?: CoverProof,
): ReportDocument => {
  const telling = tellingOf(language, procedures);
  return {
    title: `${telling.words.title} ${daysInWords(report, language)}`,
    language,
    cover: coverOf(report, telling, software, proof),
    sections: SECTIONS.flatMap(
      (section) => section(report, { ...telling, figureSections: FIGURE_SECTIONS }) ?? [],
    ).map((section) => ({ ...section, charts: section.charts.filter(drawsAnything) })),
  };
};
