import type { AgeBand } from '@klacht/projections';
import { DETAIL_WORDS } from '../../../words/detail-words.ts';
import { type Cell, text } from '../cell.ts';
import { isOpenKept, knownCount } from '../kept.ts';
import type { Section } from '../telling.ts';

/** What was open at the end, by how long. */
export const openByAge: Section = (report, { language }) => {
  const { openByAge: bands } = report;
  const words = DETAIL_WORDS[language];
  const isKnown = isOpenKept(report);
  const known = (times: number): Cell => knownCount(times, isKnown, language);
  const { openByAge: heading } = words;
  const labelOf = ({ from, to }: AgeBand): string =>
    to === null ? words.orMore(String(from)) : `${from}–${to}`;
  return {
    id: 'open-by-age',
    heading,
    lead: [],
    tables: [
      {
        id: 'ages',
        caption: heading,
        columns: [
          { heading: words.openFor, kind: 'text' },
          { heading: words.complaints, kind: 'count' },
          { heading: words.overdue, kind: 'count' },
        ],
        rows: bands.map((band) => ({
          level: 0,
          cells: [text(labelOf(band)), known(band.complaints), known(band.overdue)],
        })),
      },
    ],
    charts: isKnown
      ? [
          {
            id: 'ages',
            kind: 'ageing',
            title: heading,
            table: 'ages',
            bands: bands.map((band) => ({ label: labelOf(band), value: band.complaints })),
          },
        ]
      : [],
    notes: [words.ageNote],
  };
};
