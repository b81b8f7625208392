import type { YearlyReport } from '@klacht/projections';
import { harmlessJson } from '../ground/harmless.ts';

/**
 * The yearly report as a program reads it, in no language. The digest of an issued report is taken of
 * this text.
 *
 * @example
 * writeFileSync('report-2025.json', reportAsJson(report));
 */
export const reportAsJson = (report: YearlyReport): string => `${harmlessJson(report, 2)}\n`;
