import { daysBetween } from '@klacht/domain';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { ABSENT, complaint, date, days, text } from '../cell.ts';
import type { Section } from '../telling.ts';

/** Every step that was late or overdue, by complaint. */
export const lateCases: Section = ({ lateCases: late }, { words, language }) => {
  const heads = TABLE_HEADS[language];
  const hasEarlier = late.some(({ sourceNumber }) => sourceNumber !== null);
  const hasCarried = late.some(({ carriedOver }) => carriedOver);
  return {
    id: 'late-cases',
    heading: words.lateCases,
    lead: [],
    tables: [
      {
        id: 'late-cases',
        caption: words.lateCases,
        columns: [
          { heading: heads.complaint, kind: 'complaint' },
          ...(hasEarlier ? [{ heading: heads.sourceNumber, kind: 'text' as const }] : []),
          { heading: heads.step, kind: 'text' },
          { heading: heads.due, kind: 'date' },
          { heading: heads.done, kind: 'date' },
          { heading: heads.daysLate, kind: 'days' },
          { heading: heads.officer, kind: 'text' },
          ...(hasCarried ? [{ heading: heads.carriedOver, kind: 'text' as const }] : []),
        ],
        rows: late.map((one) => ({
          level: 0,
          cells: [
            complaint(one.number),
            ...(hasEarlier ? [text(one.sourceNumber)] : []),
            text(words.names.kinds[one.kind]),
            date(one.due),
            one.metOn === null ? text(words.notDone) : date(one.metOn),
            days(one.metOn === null ? null : daysBetween(one.due, one.metOn)),
            text(words.handledBy(one.officerWhenDue)),
            ...(hasCarried ? [one.carriedOver ? text(words.carriedOver) : ABSENT] : []),
          ],
        })),
      },
    ],
    charts: [],
    notes: [],
  };
};
