import { DETAIL_WORDS } from '../../../words/detail-words.ts';
import { count, text } from '../cell.ts';
import type { Section } from '../telling.ts';

/** What came in and what was closed, by month. */
export const months: Section = ({ months: told }, { language }) => {
  const words = DETAIL_WORDS[language];
  if (told.length === 0) return null;
  const { months: heading } = words;
  return {
    id: 'months',
    heading,
    lead: [],
    tables: [
      {
        id: 'months',
        caption: heading,
        columns: [
          { heading: words.month, kind: 'text' },
          ...[words.received, words.reopened, words.closed, words.openAtEnd].map(
            (head) => ({ heading: head, kind: 'count' }) as const,
          ),
        ],
        rows: told.map(({ month, received, reopened, closed, openAtEnd }) => ({
          level: 0,
          cells: [text(month), ...[received, reopened, closed, openAtEnd].map(count)],
        })),
      },
    ],
    charts: [
      {
        id: 'months',
        kind: 'months',
        title: heading,
        table: 'months',
        months: told.map(({ month, received, reopened, closed, openAtEnd }) => ({
          month,
          in: received + reopened,
          out: closed,
          open: openAtEnd,
        })),
      },
    ],
    notes: [],
  };
};
