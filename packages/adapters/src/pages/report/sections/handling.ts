import type { Language, NotKept } from '@klacht/domain';
import type { YearFigures } from '@klacht/projections';
import { HANDLING_WORDS } from '../../../words/handling-words.ts';
import { type Cell, text } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';
import { keptCount } from '../kept.ts';

/** A count of people that could point at one is left out. */
const staffCount = (figures: YearFigures, language: Language): Cell =>
  figures.aboutStaff === null
    ? text('*')
    : keptCount(figures.aboutStaff, 'staff', figures, language);

/** What was done on the way: information asked, delays, word of the progress, judgements in part. */
export const HANDLING: FigureSection = {
  id: 'handling',
  heading: ({ words }) => words.handling,
  figures: (figures, { words, language }) => {
    const more = HANDLING_WORDS[language];
    const { informationRequests: information, progress } = figures;
    const kept =
      (kind: NotKept) =>
      (times: number): Cell =>
        keptCount(times, kind, figures, language);
    const [asked, reported, delayed] = [
      kept('request-information'),
      kept('progress'),
      kept('delay'),
    ];
    return [
      { label: words.aboutStaff, value: staffCount(figures, language) },
      { label: more.askedOf, value: asked(information.complaints) },
      { label: words.asked, value: asked(information.asked) },
      { label: words.answered, value: asked(information.answered) },
      { label: more.unanswered, value: asked(information.openAtEnd) },
      { label: more.delayedOf, value: delayed(figures.delays.complaints) },
      { label: words.announced, value: delayed(figures.delays.announced) },
      { label: words.announcedLate, value: delayed(figures.delays.announcedLate) },
      { label: more.reportedOf, value: reported(progress.complaints) },
      { label: more.reported, value: reported(progress.reported) },
      { label: words.judgedInPart, value: kept('part')(figures.judgedInPart) },
      { label: words.deviations, value: kept('deviation')(figures.deviations) },
    ];
  },
};
