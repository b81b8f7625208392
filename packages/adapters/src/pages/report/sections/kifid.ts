import { count } from '../cell.ts';
import { DETAIL_WORDS } from '../../../words/detail-words.ts';
import { from } from '../named.ts';
import type { Figure, FigureSection } from '../figure-section.ts';
import { keptPart } from '../kept.ts';
import type { Telling } from '../telling.ts';
import { endingNames } from './outcomes-by-subject.ts';
import { results } from './results.ts';

/** How the firm had ended it, or that it had not. */
const ownName = (own: string, telling: Telling): string =>
  endingNames(telling).find(([ending]) => ending === own)?.[1] ??
  DETAIL_WORDS[telling.language].notDecided;

/** What went to Kifid, and what it ruled. */
export const KIFID: FigureSection = {
  id: 'kifid',
  heading: ({ words }) => words.kifid,
  figures: (figures, telling) => {
    const { kifid } = figures;
    const { words, language } = telling;
    const put = keptPart(kifid.escalated, 'kifid', figures, language);
    const ruled = keptPart(kifid.ruled, 'kifid-ruling', figures, language);
    return [
      { label: words.escalated, value: put(kifid.escalated) },
      { label: words.byFirm, value: put(kifid.byFirm) },
      { label: words.appeals, value: put(kifid.appeals) },
      { label: words.outsideWindow, value: put(kifid.outsideWindow) },
      { label: words.ruled, value: ruled(kifid.ruled) },
      { label: words.deviating, value: ruled(kifid.deviating) },
      ...results(kifid.results, telling),
      ...Object.entries(kifid.byOwnOutcome).flatMap(([own, ended]) =>
        Object.entries(ended).map(([result, times]): Figure => ({
          label: `${DETAIL_WORDS[telling.language].ownOutcome} ${ownName(own, telling)}: ${from(telling.words.names.outcomes)(result)}`,
          value: count(times),
          within: true,
        })),
      ),
    ];
  },
};
