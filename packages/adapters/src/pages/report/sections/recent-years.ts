import type { YearlyReport } from '@klacht/projections';
import { DETAIL_WORDS } from '../../../words/detail-words.ts';
import { STEP_WORDS } from '../../../words/step-words.ts';
import { type Cell, count, days, text } from '../cell.ts';
import { keptCount, knownCount, openCount } from '../kept.ts';
import type { Section } from '../telling.ts';

/** A count of what came of complaints in a year; null where their register does not keep it. */
const knownOf = ({ closed, openNotKept }: YearlyReport['years'][number], times: number) =>
  closed > 0 || openNotKept === undefined || times > 0 ? times : null;

/** Where it stands what a register of that year does not keep; of older years it is that of the last. */
const figuresOf = (
  { years, yearBefore, ...own }: YearlyReport,
  one: YearlyReport['years'][number],
): Pick<YearlyReport, 'dataQuality'> => (one === years.at(-1) ? own : (yearBefore ?? own));

/** The year beside earlier ones, where there is any. */
export const recentYears: Section = (report, { language }) => {
  const { years } = report;
  if (years.length < 2) return null;
  const words = DETAIL_WORDS[language];
  const { years: heading } = words;
  return {
    id: 'years',
    heading,
    lead: [],
    tables: [
      {
        id: 'years',
        caption: heading,
        columns: [
          { heading: words.year, kind: 'text' },
          ...[
            words.received,
            words.closed,
            words.openAtEnd,
            words.judged,
            words.upheld,
            words.lateToJudge,
          ].map((head) => ({ heading: head, kind: 'count' }) as const),
          { heading: words.meanDays, kind: 'days' },
          { heading: words.escalated, kind: 'count' },
        ],
        rows: years.map((one) => {
          const kept = (times: number): Cell =>
            knownCount(times, knownOf(one, times) !== null, language);
          return {
            level: 0,
            cells: [
              text(String(one.year)),
              count(one.received),
              kept(one.closed),
              openCount(one.openAtEnd, one.openNotKept, language),
              ...[one.judged, one.upheld, one.lateToJudge].map(kept),
              days(one.meanDaysToJudge),
              keptCount(one.escalated, 'kifid', figuresOf(report, one), language),
            ],
          };
        }),
      },
    ],
    charts: [
      {
        id: 'years',
        kind: 'years',
        title: heading,
        table: 'years',
        series: [words.received, words.closed, words.openAtEnd, words.lateToJudge],
        years: years.map((one) => ({
          year: one.year,
          values: [
            one.received,
            knownOf(one, one.closed),
            one.openNotKept === one.openAtEnd && one.openAtEnd > 0 ? null : one.openAtEnd,
            knownOf(one, one.lateToJudge),
          ],
        })),
        absent: STEP_WORDS[language].notKept,
      },
    ],
    notes: [words.yearsNote],
  };
};
