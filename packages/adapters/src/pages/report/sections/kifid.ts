import { count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';
import { results } from './results.ts';

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
  ],
};
