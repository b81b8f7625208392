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

/** What was done, of a recommendation or by itself. */
const measureTable = (
  { made, followUp, ownMeasures }: Parameters<Section>[0]['recommendations'],
  { words, language }: Telling,
): readonly Table[] => {
  const heads = TABLE_HEADS[language];
  const done = [
    ...[...followUp, ...made].flatMap(({ id, measures }) =>
      measures.map((measure) => ({ of: id, ...measure })),
    ),
    ...ownMeasures.map((measure) => ({ of: words.noRecommendation, ...measure })),
  ];
  if (done.length === 0) return [];
  return [
    {
      id: 'measures',
      caption: heads.measures,
      columns: [
        { heading: heads.recommendation, kind: 'text' },
        { heading: heads.day, kind: 'date' },
        { heading: heads.measure, kind: 'text' },
        { heading: heads.kind, kind: 'text' },
      ],
      rows: done.map(({ of, on, kind, measure, partial }) => ({
        level: 0,
        cells: [text(of), date(on), text(measure), text(words.measureKind(kind, partial))],
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
      ...measureTable(told, telling),
    ],
    charts: [],
    notes: [],
  };
};
