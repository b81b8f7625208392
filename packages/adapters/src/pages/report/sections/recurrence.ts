import { count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';

/** How complaints hang together. */
export const RECURRENCE: FigureSection = {
  id: 'recurrence',
  heading: ({ words }) => words.recurrence,
  figures: ({ recurrence }, { words }) => [
    { label: words.follows, value: count(recurrence.follows) },
    { label: words.sameCause, value: count(recurrence.sameCause) },
    { label: words.splitOff, value: count(recurrence.splitOff) },
  ],
  notes: ({ duplicates }, { words }) => [words.duplicates(duplicates)],
};
