import type { Language, Procedure } from '@klacht/domain';
import type { YearlyReport } from '@klacht/projections';
import { documentAsText } from '../report/document-as-text.ts';
import { reportDocument } from '../report/report-document.ts';

/** A report as the command line prints it. */
export const asText = (
  report: YearlyReport,
  language: Language,
  procedures: readonly Procedure[],
): string => documentAsText(reportDocument(report, language, procedures));

/** A text with every sentence in one line again. */
export const unwrapped = (text: string): string => text.replaceAll(/\n {4}(?=\S)/g, ' ');
