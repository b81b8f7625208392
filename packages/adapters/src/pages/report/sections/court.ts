import type { FigureSection } from '../figure-section.ts';
import { keptPart } from '../kept.ts';
import { results } from './results.ts';

/** What went to a court, and what it ruled. */
export const COURT: FigureSection = {
  id: 'court',
  heading: ({ words }) => words.court,
  figures: (figures, telling) => {
    const { court } = figures;
    const told = keptPart(court.brought + court.ruled, 'court', figures, telling.language);
    return [
      { label: telling.words.brought, value: told(court.brought) },
      { label: telling.words.byFirm, value: told(court.byFirm) },
      { label: telling.words.appeals, value: told(court.appeals) },
      { label: telling.words.courtRuled, value: told(court.ruled) },
      ...results(court.results, telling),
    ];
  },
};
