import { count, decimal } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';

/** What complainants thought of the handling. */
export const FEEDBACK: FigureSection = {
  id: 'feedback',
  heading: ({ words }) => words.feedback,
  figures: ({ feedback }, { words }) => [
    { label: words.feedbackGiven, value: count(feedback.n) },
    { label: words.satisfaction, value: decimal(feedback.mean) },
  ],
};
