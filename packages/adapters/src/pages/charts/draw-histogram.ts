import type { Chart } from '../report/chart.ts';
import { bandsFor, across, column, columnsPlot, PLOT, type Written } from './columns-plot.ts';
import { INK, LIMIT, paintOf, QUIET } from './paint.ts';
import { scaleOf } from './scale.ts';
import { chartElement, element, percent, textElement } from './svg.ts';

type Histogram = Extract<Chart, { kind: 'histogram' }>;

/** Where a day stands among the bins, which are equally wide; the end of a bin is the end of its last day. */
const placeOf = (day: number, bins: Histogram['bins']): number => {
  const at = bins.findIndex(({ from, to }) => from <= day && (to === null || day <= to));
  const bin = bins[at];
  if (bin === undefined) return bins.length;
  const length = bin.to === null ? null : bin.to - bin.from + 1;
  return at + (length === null ? 0.5 : (day - bin.from + 1) / length);
};

/** How many took how long, a column a bin, and the line of what is allowed. */
export const drawHistogram = (
  { title, bins, limit }: Histogram,
  written: Written,
  words: { readonly days: string; readonly limit: (days: number) => string },
): string => {
  const scale = scaleOf(bins.map(({ count }) => count));
  const of = bandsFor(bins.length);
  const labels = bins.map(({ from, to }) => {
    if (to === null) return `≥ ${written(from)}`;
    return from === to ? written(from) : `${written(from)}–${written(to)}`;
  });
  const top = limit === null ? 4 : 22;
  const place = limit === null ? 0 : across(placeOf(limit, bins) / of);
  return chartElement(
    title,
    top + PLOT.above + PLOT.height + PLOT.beneath + 18,
    columnsPlot(scale, labels, written, top, [
      ...bins.map(({ count }, index) => column(count, scale, { index, of }, paintOf(0))),
      ...bins.map(({ count }, index) =>
        textElement(
          {
            ...QUIET,
            x: percent(across((index + 0.5) / of)),
            y: percent(1 - scale.part(count)),
            dy: -4,
            'text-anchor': 'middle',
          },
          count === 0 ? '' : written(count),
        ),
      ),
    ]),
    textElement(
      {
        ...QUIET,
        x: '100%',
        y: top + PLOT.above + PLOT.height + PLOT.beneath + 12,
        'text-anchor': 'end',
      },
      words.days,
    ),
    ...(limit === null
      ? []
      : [
          element('line', {
            ...LIMIT,
            x1: percent(place),
            x2: percent(place),
            y1: 18,
            y2: top + PLOT.above + PLOT.height,
          }),
          textElement(
            { ...INK, x: percent(place), y: 13, 'text-anchor': place > 0.5 ? 'end' : 'start' },
            words.limit(limit),
          ),
        ]),
  );
};
