import { COMPLAINANT_WORDS } from '../../../words/complainant-words.ts';
import { count, text } from '../cell.ts';
import type { Section } from '../telling.ts';

/** Who complained more than once, by a letter. */
export const complainants: Section = ({ complainants: told }, { language }) => {
  const own = COMPLAINANT_WORDS[language];
  const received = told.reduce((sum, one) => sum + one.received, 0);
  return {
    id: 'complainants',
    heading: own.heading,
    lead: [own.lead(told.length, received)],
    tables:
      told.length === 0
        ? []
        : [
            {
              id: 'complainants',
              caption: own.heading,
              columns: [
                { heading: own.complainant, kind: 'text' },
                { heading: own.received, kind: 'count' },
                { heading: own.inAll, kind: 'count' },
                { heading: own.complaints, kind: 'text' },
              ],
              rows: told.map(({ pseudonym, received: inPeriod, complaints }) => ({
                level: 0,
                cells: [
                  text(pseudonym),
                  count(inPeriod),
                  count(complaints.length),
                  text(complaints.join(', ')),
                ],
              })),
            },
          ],
    charts: [],
    notes: own.notes,
  };
};
