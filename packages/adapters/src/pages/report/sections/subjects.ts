import type { FigureSection } from '../figure-section.ts';
import { barsOf, from, named, sumOfCounts } from '../named.ts';

/** What the complaints that came in were about. */
export const SUBJECTS: FigureSection = {
  id: 'subjects',
  heading: ({ words }) => words.subjects,
  figures: ({ subjects }, telling) => named(subjects, from(telling.subjects)),
  notes: ({ subjects, rollForward: { received } }, { words }) => {
    const sum = sumOfCounts(subjects);
    if (sum > received) return [words.subjectsNote(sum, received)];
    return sum === 0 && received > 0 ? [words.notRecorded(received)] : [];
  },
  charts: (figures, { words }) =>
    figures.length === 0
      ? []
      : [
          {
            id: 'subjects',
            kind: 'bars',
            title: words.subjects,
            table: 'figures',
            bars: barsOf(figures),
          },
        ],
};
