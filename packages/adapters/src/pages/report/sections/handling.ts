import { HANDLING_WORDS } from '../../../words/handling-words.ts';
import { type Cell, count, text } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';
import { keptCount } from '../kept.ts';

/** A count of people that could point at one is left out. */
const staffCount = (times: number | null): Cell => (times === null ? text('*') : count(times));

/** What was done on the way: information asked, delays, word of the progress, judgements in part. */
export const HANDLING: FigureSection = {
  id: 'handling',
  heading: ({ words }) => words.handling,
  figures: (figures, { words, language }) => {
    const more = HANDLING_WORDS[language];
    const { informationRequests: information, progress } = figures;
    const asked = (times: number): Cell =>
      keptCount(times, 'request-information', figures, language);
    const reported = (times: number): Cell => keptCount(times, 'progress', figures, language);
    return [
      { label: words.aboutStaff, value: staffCount(figures.aboutStaff) },
      { label: more.askedOf, value: asked(information.complaints) },
      { label: words.asked, value: asked(information.asked) },
      { label: words.answered, value: asked(information.answered) },
      { label: more.unanswered, value: asked(information.openAtEnd) },
      { label: more.delayedOf, value: count(figures.delays.complaints) },
      { label: words.announced, value: count(figures.delays.announced) },
      { label: words.announcedLate, value: count(figures.delays.announcedLate) },
      { label: more.reportedOf, value: reported(progress.complaints) },
      { label: more.reported, value: reported(progress.reported) },
      { label: words.judgedInPart, value: count(figures.judgedInPart) },
      { label: words.deviations, value: count(figures.deviations) },
    ];
  },
};
