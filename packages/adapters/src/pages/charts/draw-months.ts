import type { Chart } from '../report/chart.ts';
import { bandsFor, column, across, columnsPlot, PLOT, type Written } from './columns-plot.ts';
import { legend, legendHeight } from './legend.ts';
import { paintOf } from './paint.ts';
import { scaleOf } from './scale.ts';
import { chartElement, element, percent } from './svg.ts';

type Months = Extract<Chart, { kind: 'months' }>;

/** What came in and what was closed as two columns a month, and what was open as a line over them. */
export const drawMonths = (
  { title, months }: Months,
  written: Written,
  {
    series,
    monthOf,
  }: {
    readonly series: { readonly in: string; readonly out: string; readonly open: string };
    readonly monthOf: (month: string) => string;
  },
): string => {
  const scale = scaleOf(months.flatMap((month) => [month.in, month.out, month.open]));
  // In grey, the line is darker than the columns that it crosses.
  const [first, second, line] = [paintOf(2), paintOf(1), paintOf(0)];
  const of = bandsFor(months.length);
  const points = months.map(({ open }, index) => ({
    x: percent(across((index + 0.5) / of)),
    y: percent(1 - scale.part(open)),
  }));
  const entries = [
    { label: series.in, paint: first },
    { label: series.out, paint: second },
    { label: series.open, paint: line, line: true },
  ] as const;
  const top = legendHeight(entries);
  return chartElement(
    title,
    top + PLOT.above + PLOT.height + PLOT.beneath,
    legend(entries),
    columnsPlot(
      scale,
      months.map(({ month }) => monthOf(month)),
      written,
      top,
      [
        ...months.flatMap((month, index) => [
          column(month.in, scale, { index, of, place: 0, places: 2 }, first),
          column(month.out, scale, { index, of, place: 1, places: 2 }, second),
        ]),
        ...points.slice(1).map(({ x, y }, index) =>
          element('line', {
            class: `${line.class} line`,
            stroke: line.stroke,
            'stroke-width': 3,
            x1: points[index]?.x ?? x,
            y1: points[index]?.y ?? y,
            x2: x,
            y2: y,
          }),
        ),
        ...points.map(({ x, y }) =>
          element('circle', {
            class: 'point',
            cx: x,
            cy: y,
            r: 4.5,
            fill: line.fill,
            stroke: '#fff',
          }),
        ),
      ],
    ),
  );
};
