import { explainFinding } from '@klacht/domain';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { complaint, date, text } from '../cell.ts';
import type { Section } from '../telling.ts';

/** What was put right in the period, by complaint. */
export const settled: Section = ({ settled: found }, { words, language }) => {
  if (found.length === 0) return null;
  const heads = TABLE_HEADS[language];
  return {
    id: 'settled',
    heading: words.settled,
    lead: [],
    tables: [
      {
        id: 'settled',
        caption: words.settled,
        columns: [
          { heading: heads.complaint, kind: 'complaint' },
          { heading: heads.finding, kind: 'text' },
          { heading: heads.putRight, kind: 'date' },
        ],
        rows: found.map((one) => ({
          level: 0,
          cells: [
            complaint(one.number),
            text(explainFinding({ ...one, putRightOn: null }, language)),
            date(one.putRightOn),
          ],
        })),
      },
    ],
    charts: [],
    notes: [],
  };
};
