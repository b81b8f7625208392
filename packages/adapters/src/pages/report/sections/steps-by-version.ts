import { termInWords } from '@klacht/domain';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { text } from '../cell.ts';
import type { Row } from '../document.ts';
import type { Section } from '../telling.ts';
import { stepCells, stepColumns } from './step-cells.ts';

/** The steps whose term is not the same in every version that held, under each of them. */
export const stepsByVersion: Section = ({ stepsByVersion: kinds }, telling) => {
  if (kinds.length === 0) return null;
  const { words, language } = telling;
  const heads = TABLE_HEADS[language];
  const rows = kinds.flatMap(({ kind, versions }) =>
    versions.map(({ procedure, term, step }): Row => ({
      level: 0,
      cells: [
        text(words.names.kinds[kind]),
        text(`${procedure} (${term === null ? words.noTerm : termInWords(term, language)})`),
        ...stepCells(step),
      ],
    })),
  );
  return {
    id: 'steps-by-version',
    heading: words.stepsByVersion,
    lead: [],
    tables: [
      {
        id: 'steps',
        caption: words.stepsByVersion,
        columns: [
          { heading: heads.step, kind: 'text' },
          { heading: heads.version, kind: 'text' },
          ...stepColumns(telling),
        ],
        rows,
      },
    ],
    charts: [],
    notes: [],
  };
};
