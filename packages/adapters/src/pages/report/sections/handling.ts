import { count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';

/** What was done on the way: admissibility, information asked, delays, judgements in part. */
export const HANDLING: FigureSection = {
  id: 'handling',
  heading: ({ words }) => words.handling,
  figures: (figures, { words }) => [
    { label: words.admissible, value: count(figures.admissibility.admissible) },
    { label: words.aboutStaff, value: count(figures.aboutStaff) },
    { label: words.asked, value: count(figures.informationRequests.asked) },
    { label: words.answered, value: count(figures.informationRequests.answered) },
    { label: words.announced, value: count(figures.delays.announced) },
    { label: words.announcedLate, value: count(figures.delays.announcedLate) },
    { label: words.judgedInPart, value: count(figures.judgedInPart) },
    { label: words.deviations, value: count(figures.deviations) },
  ],
};
