import { FEWEST } from '@klacht/projections';
import { DETAIL_WORDS } from '../../../words/detail-words.ts';
import { type Cell, count, text } from '../cell.ts';
import type { Row } from '../document.ts';
import type { Section } from '../telling.ts';
import { endingNames } from './outcomes-by-subject.ts';

/** What complaints about staff came to, but for what could point at a person. */
export const staff: Section = ({ staff: told }, telling) => {
  if (told.received === 0 && told.closed === 0) return null;
  const words = DETAIL_WORDS[telling.language];
  const { staff: heading } = words;
  const shown = (times: number | null): Cell => (times === null ? text('*') : count(times));
  const row = (label: string, times: number | null, level: 0 | 1): Row => ({
    level,
    cells: [text(label), shown(times)],
  });
  return {
    id: 'staff',
    heading,
    lead: [],
    tables: [
      {
        id: 'staff',
        caption: heading,
        columns: [
          { heading: words.staff, kind: 'text' },
          { heading: words.complaints, kind: 'figure' },
        ],
        rows: [
          row(words.staffReceived, told.received, 0),
          row(words.staffClosed, told.closed, 0),
          ...endingNames(telling).map(([ending, name]) => row(name, told.outcomes[ending], 1)),
        ],
      },
    ],
    charts: [],
    notes: [words.staffNote(FEWEST)],
  };
};
