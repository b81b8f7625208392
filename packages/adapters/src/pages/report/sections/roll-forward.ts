import { count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';

/** How many were open, came in, were closed and are open: it adds up. */
export const ROLL_FORWARD: FigureSection = {
  id: 'roll-forward',
  heading: ({ words }) => words.rollForward,
  figures: ({ rollForward }, { words }) => [
    { label: words.openAtStart, value: count(rollForward.openAtStart) },
    { label: words.received, value: count(rollForward.received), sign: '+' },
    { label: words.reopened, value: count(rollForward.reopened), sign: '+' },
    { label: words.closed, value: count(rollForward.closed), sign: '-' },
    { label: words.openAtEnd, value: count(rollForward.openAtEnd), sign: '=' },
  ],
  notes: (report, { words }) => words.leftOut(report),
};
