import type { FigureSection } from '../figure-section.ts';
import { keptCount } from '../kept.ts';

/** How complaints hang together. */
export const RECURRENCE: FigureSection = {
  id: 'recurrence',
  heading: ({ words }) => words.recurrence,
  figures: (figures, { words, language }) => {
    const { follows, sameCause, splitOff } = figures.recurrence;
    const linked = (times: number) => keptCount(times, 'link', figures, language);
    return [
      { label: words.follows, value: linked(follows) },
      { label: words.sameCause, value: linked(sameCause) },
      { label: words.splitOff, value: linked(splitOff) },
    ];
  },
  notes: ({ duplicates }, { words }) => [words.duplicates(duplicates)],
};
