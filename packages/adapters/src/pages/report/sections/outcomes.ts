import { count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';
import { barsOf, from, named } from '../named.ts';

/** What the complaints that were closed came to. */
export const OUTCOMES: FigureSection = {
  id: 'outcomes',
  heading: ({ words }) => words.outcomes,
  figures: ({ outcomes, admissibility, withdrawn }, { words }) => [
    ...named(outcomes, from(words.names.outcomes)),
    { label: words.names.statuses.withdrawn, value: count(withdrawn) },
    { label: words.names.statuses.inadmissible, value: count(admissibility.inadmissible) },
  ],
  notes: (report, { words }) => words.conventions(report),
  charts: (figures, { words }) => [
    {
      id: 'outcomes',
      kind: 'bars',
      title: words.outcomes,
      table: 'figures',
      bars: barsOf(figures),
    },
  ],
};
