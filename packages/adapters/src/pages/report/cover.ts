import { dayInWords } from '@klacht/domain';
import type { YearlyReport } from '@klacht/projections';
import { TABLE_HEADS } from '../../words/table-heads.ts';
import { date, text } from './cell.ts';
import type { ReportDocument } from './document.ts';
import type { Telling } from './telling.ts';

/** What the report is about, and what it was read from. */
export const coverOf = (
  report: YearlyReport,
  { words, language }: Telling,
): ReportDocument['cover'] => {
  const heads = TABLE_HEADS[language];
  const { from, to, position, asOf, procedure, recommendations } = report;
  const period = [from, to].map((day) => dayInWords(day, 'date', language)).join(' – ');
  return {
    lines: [
      { id: 'period', label: heads.period, value: text(period) },
      {
        id: 'position',
        label: heads.journalUpTo,
        value: text(position === null ? words.emptyJournal : `@${position}`),
      },
      { id: 'as-of', label: heads.judgedBy, value: date(asOf) },
      { id: 'review-as-of', label: heads.reviewJudgedBy, value: date(recommendations.asOf) },
      { id: 'procedure', label: heads.procedure, value: text(procedure) },
    ],
    notes: words.coverNotes(report),
  };
};
