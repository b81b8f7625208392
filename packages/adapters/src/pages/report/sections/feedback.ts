import { decimal } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';
import { keptCount } from '../kept.ts';

/** What complainants thought of the handling. */
export const FEEDBACK: FigureSection = {
  id: 'feedback',
  heading: ({ words }) => words.feedback,
  figures: (figures, { words, language }) => [
    {
      label: words.feedbackGiven,
      value: keptCount(figures.feedback.n, 'feedback', figures, language),
    },
    { label: words.satisfaction, value: decimal(figures.feedback.mean) },
  ],
};
