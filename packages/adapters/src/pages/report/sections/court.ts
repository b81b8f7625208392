import { count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';
import { results } from './results.ts';

/** What went to a court, and what it ruled. */
export const COURT: FigureSection = {
  id: 'court',
  heading: ({ words }) => words.court,
  figures: ({ court }, telling) => [
    { label: telling.words.brought, value: count(court.brought) },
    { label: telling.words.byFirm, value: count(court.byFirm) },
    { label: telling.words.appeals, value: count(court.appeals) },
    { label: telling.words.courtRuled, value: count(court.ruled) },
    ...results(court.results, telling),
  ],
};
