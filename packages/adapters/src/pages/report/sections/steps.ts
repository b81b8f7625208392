import {
  nameIn,
  numberInWords,
  type Step,
  type Steps,
  type YearlyReport,
} from '@klacht/projections';
import type { NotKept } from '@klacht/domain';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { STEP_WORDS } from '../../../words/step-words.ts';
import { recountNamed, yearBeforeNamed } from '../../../words/report-notes.ts';
import { ABSENT, type Cell, count, days, text } from '../cell.ts';
import type { Chart } from '../chart.ts';
import type { Row } from '../document.ts';
import type { Section, Telling } from '../telling.ts';
import { stepCells, stepColumns } from './step-cells.ts';

/** The intervals that are the firm's own, for the article names none. */
const ownIntervals = ({ procedures, words }: Telling): readonly string[] => {
  const terms = procedures.flatMap(({ terms: { progress } }) => (progress?.own ? [progress] : []));
  return [...new Set(terms.map(({ article, term }) => words.ownInterval(article, term)))];
};

type Counted = Pick<YearlyReport, 'steps' | 'dataQuality'>;

/** What a register has to keep for a step to be counted, where that is not called as the step is. */
const KEPT_AS: Readonly<Partial<Record<keyof Steps, NotKept>>> = {
  investigation: 'admissibility',
  'judge-by-announced-date': 'delay',
  'judge-reopened': 'reopening',
};

/**
 * The cells of a step. Where nothing of it is known, and complaints come from a register that does not
 * keep it, its counts are told as that and not as 0.
 */
const toldBy =
  (cellsOf: (step: Partial<Step>) => readonly Cell[], notKept: string) =>
  (kind: keyof Steps, { steps: counted, dataQuality }: Counted): readonly Cell[] => {
    const step: Partial<Step> = counted[kind];
    const cells = cellsOf(step);
    const isCounted = [step.n, step.late, step.overdueAtEnd].some((times) => (times ?? 0) > 0);
    if (isCounted || (dataQuality.notKept[KEPT_AS[kind] ?? kind] ?? 0) === 0) return cells;
    const first = cells.findIndex(({ kind }) => kind === 'count');
    return cells.map((_, place) => (place === first ? text(notKept) : ABSENT));
  };

/** Which steps the registers that complaints come from do not keep, and of how many complaints. */
const notKept = (
  { dataQuality, yearBefore }: YearlyReport,
  { words, language }: Telling,
): readonly string[] => {
  const { kinds: names } = words.names;
  const kinds = Object.entries(dataQuality.notKept).filter(([kind]) => Object.hasOwn(names, kind));
  const { notKeptLegend: legend, notKeptBy } = STEP_WORDS[language];
  const isTold = [dataQuality, yearBefore?.dataQuality].some(
    (one) => Object.keys(one?.notKept ?? {}).length > 0,
  );
  const legends = isTold && legend !== null ? [legend] : [];
  if (kinds.length === 0) return legends;
  return [
    ...legends,
    notKeptBy(
      kinds.map(([kind, complaints]) => [nameIn(names, kind), numberInWords(complaints, language)]),
    ),
  ];
};

/** A row for every step, and under it those of the year before where that is asked for. */
const rowsOf = (
  report: YearlyReport,
  { words, language }: Telling,
  cellsOf: (step: Partial<Step>) => readonly Cell[],
  withBefore: boolean,
): readonly Row[] => {
  const { yearBefore, yearBeforeRecount: recount } = report;
  const told = toldBy(cellsOf, STEP_WORDS[language].notKeptInTable);
  return (Object.keys(report.steps) as (keyof Steps)[]).flatMap((kind): readonly Row[] => {
    const own: Row = {
      level: 0,
      cells: [text(words.names.kinds[kind]), ...told(kind, report)],
    };
    if (!withBefore) return [own];
    const before = yearBefore?.steps[kind];
    const anew = recount?.steps[kind];
    const isSame = anew === undefined || JSON.stringify(anew) === JSON.stringify(before);
    const beneath = (label: string, figures: Counted | null | undefined): Row[] =>
      figures === null || figures === undefined
        ? []
        : [{ level: 1, cells: [text(label), ...told(kind, figures)] }];
    return [
      own,
      ...beneath(yearBeforeNamed(report, words.anew), yearBefore),
      ...(isSame ? [] : beneath(recountNamed(report, words.anew), recount)),
    ];
  });
};

const spreadOf = (step: Partial<Step>): readonly Cell[] =>
  [step.minDays, step.q1Days, step.medianDays, step.q3Days, step.maxDays].map(days);

const workingDaysOf = (step: Partial<Step>): readonly Cell[] => [
  ...[step.complaints, step.complaintsLate].map(count),
  ...[step.meanWorkingDays, step.medianWorkingDays, step.p90WorkingDays].map(days),
];

/** A box for every step that was done. */
const boxesOf = ({ steps: ofYear }: YearlyReport, { words }: Telling): BoxChart['boxes'] =>
  (Object.keys(ofYear) as (keyof Steps)[]).flatMap((kind) => {
    const step: Partial<Step> = ofYear[kind];
    const { n = 0, minDays: min, q1Days: q1, medianDays: median, q3Days: q3, maxDays: max } = step;
    const label = words.names.kinds[kind];
    return isKnown(min) && isKnown(q1) && isKnown(median) && isKnown(q3) && isKnown(max)
      ? [{ label, n, min, q1, median, q3, max }]
      : [];
  });

type BoxChart = Extract<Chart, { readonly kind: 'boxes' }>;

const isKnown = (figure: number | null | undefined): figure is number =>
  figure !== null && figure !== undefined;

/** Every step: how often, how many complaints, whether in time, and how long it took. */
export const steps: Section = (report, telling) => {
  const { words, language } = telling;
  const own = STEP_WORDS[language];
  const step = { heading: TABLE_HEADS[language].step, kind: 'text' } as const;
  const { units } = own;
  const inUnit = (unit: string) => (heading: string) => ({ heading, kind: 'days', unit }) as const;
  const boxes = boxesOf(report, telling);
  return {
    id: 'steps',
    heading: words.steps,
    lead: [],
    tables: [
      {
        id: 'steps',
        caption: words.steps,
        columns: [step, ...stepColumns(telling)],
        rows: rowsOf(report, telling, stepCells, true),
      },
      {
        id: 'working-days',
        caption: own.workingDays,
        columns: [
          step,
          { heading: own.complaints, kind: 'count' },
          { heading: own.complaintsLate, kind: 'count' },
          ...own.inWorkingDays.map(inUnit(units.workingDays)),
        ],
        rows: rowsOf(report, telling, workingDaysOf, false),
      },
      {
        id: 'spread',
        caption: own.spread,
        columns: [step, ...own.box.map(inUnit(units.days))],
        rows: rowsOf(report, telling, spreadOf, false),
      },
    ],
    charts:
      boxes.length === 0
        ? []
        : [{ id: 'spread', kind: 'boxes', title: own.spread, table: 'spread', boxes }],
    notes: [own.investigation, ...ownIntervals(telling), ...notKept(report, telling)],
  };
};
