import type { YearFigures, YearlyReport } from '@klacht/projections';
import { periodNamed, recountNamed, yearBeforeNamed } from '../../words/report-notes.ts';
import type { Telling } from './telling.ts';

/** Figures that stand in a column, and what stands above it. */
export type YearColumn = { readonly heading: string; readonly figures: YearFigures };

/**
 * The figures that stand beside one another: those of the report, of the same days a year before,
 * and those counted anew where what a section tells of them differs.
 *
 * @param told what a section tells of figures, to compare
 */
export const yearColumns = (
  report: YearlyReport,
  { words }: Telling,
  told: (figures: YearFigures) => unknown,
): readonly YearColumn[] => {
  const { yearBefore, yearBeforeRecount: recount } = report;
  const own = { heading: periodNamed(report), figures: report };
  if (yearBefore === null) return [own];
  const before = { heading: yearBeforeNamed(report, words.anew), figures: yearBefore };
  const isSame =
    recount === null || JSON.stringify(told(yearBefore)) === JSON.stringify(told(recount));
  return isSame
    ? [own, before]
    : [own, before, { heading: recountNamed(report, words.anew), figures: recount }];
};
