import { DETAIL_WORDS } from '../../../words/detail-words.ts';
import { ABSENT, type Cell, count, text } from '../cell.ts';
import { isKept, isOpenKept, knownCount } from '../kept.ts';
import type { Section } from '../telling.ts';

/** What came in and what was closed, by month. */
export const months: Section = (report, { language }) => {
  const { months: told } = report;
  const words = DETAIL_WORDS[language];
  if (told.length === 0) return null;
  const isKnown = isOpenKept(report);
  const isReopeningKept = isKept(report.rollForward.reopened, 'reopening', report);
  const known = (times: number): Cell => knownCount(times, isKnown, language);
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
          cells: [
            text(month),
            count(received),
            isReopeningKept ? count(reopened) : ABSENT,
            known(closed),
            known(openAtEnd),
          ],
        })),
      },
    ],
    charts: isKnown
      ? [
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
        ]
      : [],
    notes: [],
  };
};
