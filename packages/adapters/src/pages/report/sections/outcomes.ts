import { count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';
import { barsOf, from, named } from '../named.ts';

/** What the complaints that were closed came to, and why some were inadmissible. */
export const OUTCOMES: FigureSection = {
  id: 'outcomes',
  heading: ({ words }) => words.outcomes,
  figures: ({ outcomes, admissibility, withdrawn }, { words }) => [
    ...named(outcomes, from(words.names.outcomes)),
    { label: words.names.statuses.withdrawn, value: count(withdrawn) },
    { label: words.names.statuses.inadmissible, value: count(admissibility.inadmissible) },
    ...[
      ...named(admissibility.grounds, from(words.names.grounds)),
      ...(admissibility.withoutGround === 0
        ? []
        : [{ label: words.withoutGround, value: count(admissibility.withoutGround) }]),
    ].map((ground) => ({ ...ground, within: true as const })),
  ],
  notes: (report, { words }) => words.conventions(report),
  charts: (figures, { words }) => [
    {
      id: 'outcomes',
      kind: 'bars',
      title: words.outcomes,
      table: 'figures',
      bars: barsOf(figures.filter(({ within }) => within !== true)),
    },
  ],
};
