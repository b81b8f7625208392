import type { FigureSection } from '../figure-section.ts';
import { isKept, keptCount } from '../kept.ts';
import { barsOf, from, named, sumOfCounts } from '../named.ts';

/** What the complaints that were closed came to. */
export const OUTCOMES: FigureSection = {
  id: 'outcomes',
  heading: ({ words }) => words.outcomes,
  figures: ({ outcomes, admissibility, withdrawn, dataQuality }, { words, language }) => [
    ...named(outcomes, from(words.names.outcomes)).map((figure) =>
      sumOfCounts(outcomes) > 0
        ? figure
        : { ...figure, value: keptCount(0, 'judge', { dataQuality }, language) },
    ),
    {
      label: words.names.statuses.withdrawn,
      value: keptCount(withdrawn, 'withdrawal', { dataQuality }, language),
    },
    {
      label: words.names.statuses.inadmissible,
      value: keptCount(admissibility.inadmissible, 'inadmissibility', { dataQuality }, language),
    },
  ],
  notes: (report, { words }) =>
    isKept(sumOfCounts(report.outcomes), 'judge', report)
      ? words.conventions(report, isKept(report.redress.judgements, 'redress', report))
      : [],
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
