import { STEP_WORDS } from '../../../words/step-words.ts';
import { count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';
import { keptCount, openCount } from '../kept.ts';

/** How many were open, came in, were closed and are open: it adds up. */
export const ROLL_FORWARD: FigureSection = {
  id: 'roll-forward',
  heading: ({ words }) => words.rollForward,
  figures: (figures, { words, language }) => {
    const { openAtStart, received, reopened, closed, openAtEnd, notKept } = figures.rollForward;
    return [
      {
        label: words.openAtStart,
        value: openCount(openAtStart, notKept?.openAtStart, language),
      },
      { label: words.received, value: count(received), sign: '+' },
      {
        label: words.reopened,
        value: keptCount(reopened, 'reopening', figures, language),
        sign: '+',
      },
      { label: words.closed, value: keptCount(closed, 'judge', figures, language), sign: '-' },
      {
        label: words.openAtEnd,
        value: openCount(openAtEnd, notKept?.openAtEnd, language),
        sign: '=',
      },
    ];
  },
  notes: (report, { words, language }) => {
    const { openAtEnd, notKept } = report.rollForward;
    const unknown = notKept?.openAtEnd ?? 0;
    const isSome = unknown > 0 && unknown < openAtEnd;
    return [
      ...(isSome ? [STEP_WORDS[language].openNotKept(unknown)] : []),
      ...words.leftOut(report),
    ];
  },
};
