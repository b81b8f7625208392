import { count } from '../cell.ts';
import { DETAIL_WORDS } from '../../../words/detail-words.ts';
import { from } from '../named.ts';
import type { Figure, FigureSection } from '../figure-section.ts';
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
  figures: ({ kifid }, telling) => [
    { label: telling.words.escalated, value: count(kifid.escalated) },
    { label: telling.words.byFirm, value: count(kifid.byFirm) },
    { label: telling.words.appeals, value: count(kifid.appeals) },
    { label: telling.words.outsideWindow, value: count(kifid.outsideWindow) },
    { label: telling.words.ruled, value: count(kifid.ruled) },
    { label: telling.words.deviating, value: count(kifid.deviating) },
    ...results(kifid.results, telling),
    ...Object.entries(kifid.byOwnOutcome).flatMap(([own, ruled]) =>
      Object.entries(ruled).map(([result, times]): Figure => ({
        label: `${DETAIL_WORDS[telling.language].ownOutcome} ${ownName(own, telling)}: ${from(telling.words.names.outcomes)(result)}`,
        value: count(times),
        within: true,
      })),
    ),
  ],
};
