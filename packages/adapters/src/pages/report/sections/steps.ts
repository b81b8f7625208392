import { obligationKind } from '@klacht/domain';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { yearBeforeNamed } from '../../../words/report-notes.ts';
import { text } from '../cell.ts';
import type { Row } from '../document.ts';
import type { Section, Telling } from '../telling.ts';
import { stepCells, stepColumns } from './step-cells.ts';

/** The intervals that are the firm's own, for the article names none. */
const ownIntervals = ({ procedures, words }: Telling): readonly string[] => {
  const terms = procedures.flatMap(({ terms: { progress } }) => (progress?.own ? [progress] : []));
  return [...new Set(terms.map(({ article, term }) => words.ownInterval(article, term)))];
};

/** A row for every step, and under it those of the year before. */
export const steps: Section = (report, telling) => {
  const { words, language } = telling;
  const { year, yearBefore, yearBeforeRecount: recount } = report;
  const rows = obligationKind.options.flatMap((kind): readonly Row[] => {
    const own = report.steps[kind];
    const before = yearBefore?.steps[kind];
    const anew = recount?.steps[kind];
    const isSame = anew === undefined || JSON.stringify(anew) === JSON.stringify(before);
    const beneath = (label: string, step: typeof own): Row => ({
      level: 1,
      cells: [text(label), ...stepCells(step)],
    });
    return [
      { level: 0, cells: [text(words.names.kinds[kind]), ...stepCells(own)] },
      ...(before === undefined ? [] : [beneath(yearBeforeNamed(report, words.anew), before)]),
      ...(isSame ? [] : [beneath(`${year - 1} ${words.anew}`, anew)]),
    ];
  });
  return {
    id: 'steps',
    heading: words.steps,
    lead: [],
    tables: [
      {
        id: 'steps',
        caption: words.steps,
        columns: [{ heading: TABLE_HEADS[language].step, kind: 'text' }, ...stepColumns(telling)],
        rows,
      },
    ],
    charts: [],
    notes: ownIntervals(telling),
  };
};
