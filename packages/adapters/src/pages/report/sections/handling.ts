import { HANDLING_WORDS } from '../../../words/handling-words.ts';
import { type Cell, count, text } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';

/** A count of people that could point at one is left out. */
const staffCount = (times: number | null): Cell => (times === null ? text('*') : count(times));

/** What was done on the way: information asked, delays, word of the progress, judgements in part. */
export const HANDLING: FigureSection = {
  id: 'handling',
  heading: ({ words }) => words.handling,
  figures: (figures, { words, language }) => {
    const more = HANDLING_WORDS[language];
    return [
      { label: words.aboutStaff, value: staffCount(figures.aboutStaff) },
      { label: more.askedOf, value: count(figures.informationRequests.complaints) },
      { label: words.asked, value: count(figures.informationRequests.asked) },
      { label: words.answered, value: count(figures.informationRequests.answered) },
      { label: more.unanswered, value: count(figures.informationRequests.openAtEnd) },
      { label: more.delayedOf, value: count(figures.delays.complaints) },
      { label: words.announced, value: count(figures.delays.announced) },
      { label: words.announcedLate, value: count(figures.delays.announcedLate) },
      { label: more.reportedOf, value: count(figures.progress.complaints) },
      { label: more.reported, value: count(figures.progress.reported) },
      { label: words.judgedInPart, value: count(figures.judgedInPart) },
      { label: words.deviations, value: count(figures.deviations) },
    ];
  },
};
