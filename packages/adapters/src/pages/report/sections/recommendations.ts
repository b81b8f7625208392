import { explainReviewFinding } from '@klacht/domain';
import type { RecommendationRow } from '@klacht/projections';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { date, text } from '../cell.ts';
import type { Table } from '../document.ts';
import type { Section, Telling } from '../telling.ts';

const recommendationTable = (
  id: string,
  caption: string,
  rows: readonly RecommendationRow[],
  { words, language }: Telling,
): readonly Table[] => {
  if (rows.length === 0) return [];
  const heads = TABLE_HEADS[language];
  return [
    {
      id,
      caption,
      columns: [
        { heading: heads.name, kind: 'text' },
        { heading: heads.recommendation, kind: 'text' },
        { heading: heads.owner, kind: 'text' },
        { heading: heads.due, kind: 'date' },
        { heading: heads.state, kind: 'text' },
        { heading: heads.done, kind: 'date' },
      ],
      rows: rows.map((row) => ({
        level: 0,
        cells: [
          text(row.id),
          text(row.recommendation),
          text(row.owner),
          date(row.due),
          text(words.standing(row)),
          date(row.doneOn),
        ],
      })),
    },
  ];
};

type Happened = {
  readonly of: string;
  readonly on: RecommendationRow['madeOn'];
  readonly what: string;
  readonly kind: string;
};

/** What became of one: the decision with its reasons, each measure, and the effect. */
const happenedTo = (
  { id, decision, decidedOn, reasons, measures, effective, effect, effectOn }: RecommendationRow,
  { words }: Telling,
): readonly Happened[] => [
  ...(decision === null || decidedOn === null
    ? []
    : [{ of: id, on: decidedOn, what: reasons ?? '', kind: words.names.decisions[decision] }]),
  ...measures.map(({ on, measure, kind, partial }) => ({
    of: id,
    on,
    what: measure,
    kind: words.measureKind(kind, partial),
  })),
  ...(effectOn === null || effective === null
    ? []
    : [{ of: id, on: effectOn, what: effect ?? '', kind: words.effect(effective) }]),
];

/** The whole history, of each recommendation and of what was done without one. */
const historyTable = (
  { made, followUp, ownMeasures }: Parameters<Section>[0]['recommendations'],
  telling: Telling,
): readonly Table[] => {
  const { words, language } = telling;
  const heads = TABLE_HEADS[language];
  const happened = [
    ...[...followUp, ...made].flatMap((row) => happenedTo(row, telling)),
    ...ownMeasures.map(({ on, measure, kind, partial }) => ({
      of: words.noRecommendation,
      on,
      what: measure,
      kind: words.measureKind(kind, partial),
    })),
  ];
  if (happened.length === 0) return [];
  return [
    {
      id: 'measures',
      caption: heads.measures,
      columns: [
        { heading: heads.recommendation, kind: 'text' },
        { heading: heads.day, kind: 'date' },
        { heading: heads.kind, kind: 'text' },
        { heading: heads.measure, kind: 'text' },
      ],
      rows: happened.map(({ of, on, what, kind }) => ({
        level: 0,
        cells: [text(of), date(on), text(kind), text(what)],
      })),
    },
  ];
};

/** What the review recommended, what became of what was recommended before, and the discussion. */
export const recommendations: Section = ({ recommendations: told }, telling) => {
  const { words, language } = telling;
  const heads = TABLE_HEADS[language];
  return {
    id: 'recommendations',
    heading: words.recommendations,
    lead: [
      words.discussion(told),
      ...told.findings.map((one) => explainReviewFinding(one, language)),
    ],
    tables: [
      ...recommendationTable('made', heads.made, told.made, telling),
      ...recommendationTable('follow-up', heads.followUp, told.followUp, telling),
      ...historyTable(told, telling),
    ],
    charts: [],
    notes: [],
  };
};
