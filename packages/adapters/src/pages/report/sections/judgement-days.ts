import { numberInWords } from '@klacht/projections';
import { DETAIL_WORDS } from '../../../words/detail-words.ts';
import { count, text } from '../cell.ts';
import type { Section } from '../telling.ts';

/** How long the judgements took from the receipt, and the term for it. */
export const judgementDays: Section = ({ judgementDays: { term, weeks } }, { language }) => {
  if (term === null) return null;
  const words = DETAIL_WORDS[language];
  const { judgementDays: heading } = words;
  return {
    id: 'judgement-days',
    heading,
    lead: [],
    tables: [
      {
        id: 'weeks',
        caption: heading,
        columns: [
          { heading: words.days, kind: 'text' },
          { heading: words.inTime, kind: 'count' },
          { heading: words.late, kind: 'count' },
        ],
        rows: weeks.map(({ from, to, inTime, late }) => ({
          level: 0,
          cells: [text(`${from}–${to}`), count(inTime), count(late)],
        })),
      },
    ],
    charts: [
      {
        id: 'judgement-days',
        kind: 'histogram',
        title: heading,
        table: 'weeks',
        bins: weeks.map(({ from, to, inTime, late }) => ({ from, to, count: inTime + late })),
        limit: term.to,
      },
    ],
    notes: [
      words.term(
        ...([term.from, term.to].map((days) => numberInWords(days, language)) as [string, string]),
      ),
    ],
  };
};
