import type { Language } from '@klacht/domain';
import type { YearFigures } from '@klacht/projections';
import { COVER_WORDS } from '../../../words/cover-words.ts';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { ABSENT, type Cell, count, days, share, text } from '../cell.ts';
import { keptCount, openCount } from '../kept.ts';
import type { Section } from '../telling.ts';
import { yearColumns } from '../years.ts';

const shareOf = (part: number, whole: number): Cell => (whole === 0 ? ABSENT : share(part / whole));

/** What a board reads first: ten figures, and those of the year before as they were issued. */
const cellsOf = (figures: YearFigures, language: Language) => {
  const { rollForward, steps, outcomes, kifid } = figures;
  const judged = Object.values(outcomes).reduce((sum, times) => sum + times, 0);
  const { investigation: _, ...withTerm } = steps;
  const broken = Object.values(withTerm).reduce(
    (sum, { late, overdueAtEnd, carriedOver }) => sum + late + overdueAtEnd - carriedOver,
    0,
  );
  return {
    received: count(rollForward.received),
    closed: keptCount(rollForward.closed, 'judge', figures, language),
    openAtEnd: openCount(rollForward.openAtEnd, rollForward.notKept?.openAtEnd, language),
    acknowledgedInTime: shareOf(steps.acknowledge.inTime, steps.acknowledge.n),
    judgedInTime: shareOf(steps.judge.inTime, steps.judge.n),
    meanDays: days(steps.judge.meanDays),
    upheld: shareOf(outcomes.upheld + outcomes['partly-upheld'], judged),
    departing: count(broken),
    kifid: keptCount(kifid.escalated, 'kifid', figures, language),
  } as const;
};

const NAMES = [
  'received',
  'closed',
  'openAtEnd',
  'acknowledgedInTime',
  'judgedInTime',
  'meanDays',
  'upheld',
  'departing',
  'kifid',
] as const;

/** The report on one page: the figures that it turns on, beside those of the year before. */
export const summary: Section = (report, telling) => {
  const { language } = telling;
  const words = COVER_WORDS[language];
  const told = (figures: YearFigures) => cellsOf(figures, language);
  const columns = yearColumns(report, telling, told);
  const cells = columns.map(({ figures }) => told(figures));
  return {
    id: 'summary',
    heading: words.summary,
    lead: [],
    tables: [
      {
        id: 'summary',
        caption: words.summary,
        columns: [
          { heading: TABLE_HEADS[language].figure, kind: 'text' },
          ...columns.map(({ heading }) => ({ heading, kind: 'figure' }) as const),
        ],
        rows: NAMES.map((name) => ({
          level: 0,
          cells: [text(words[name]), ...cells.map((of) => of[name])],
        })),
      },
    ],
    charts: [],
    notes: [],
  };
};
