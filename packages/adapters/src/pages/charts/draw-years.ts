import type { Chart } from '../report/chart.ts';
import { bandsFor, across, column, columnsPlot, PLOT, type Written } from './columns-plot.ts';
import { legend, legendHeight } from './legend.ts';
import { paintOf, QUIET } from './paint.ts';
import { scaleOf } from './scale.ts';
import { chartElement, percent, textElement } from './svg.ts';

type Years = Extract<Chart, { kind: 'years' }>;

const ABSENT = '–';

/** The same figures of several years as columns beside one another; a dash where one is not known, which the legend tells. */
export const drawYears = ({ title, series, years, absent }: Years, written: Written): string => {
  const scale = scaleOf(years.flatMap(({ values }) => values.filter((value) => value !== null)));
  const isAbsent = years.some(({ values }) => values.includes(null));
  const entries = [
    ...series.map((label, index) => ({ label, paint: paintOf(index) })),
    ...(isAbsent ? [{ label: absent, sign: ABSENT }] : []),
  ];
  const top = legendHeight(entries);
  const [of, places] = [bandsFor(years.length), series.length];
  const drawn = years.flatMap(({ values }, index) =>
    values.flatMap((value, place) => {
      const middle = (index + 0.12 + (0.76 / places) * (place + 0.5)) / of;
      const number = textElement(
        {
          ...QUIET,
          x: percent(across(middle)),
          y: percent(1 - scale.part(value ?? 0)),
          dy: -4,
          'text-anchor': 'middle',
        },
        value === null ? ABSENT : written(value),
      );
      return value === null
        ? [number]
        : [column(value, scale, { index, of, place, places }, paintOf(place)), number];
    }),
  );
  return chartElement(
    title,
    top + PLOT.above + PLOT.height + PLOT.beneath,
    legend(entries),
    columnsPlot(
      scale,
      years.map(({ year }) => String(year)),
      written,
      top,
      drawn,
    ),
  );
};
