import type { Chart } from '../report/chart.ts';
import type { Written } from './columns-plot.ts';
import { legend, legendHeight } from './legend.ts';
import { INK, inkOn, paintOf } from './paint.ts';
import { LONGEST, ROW, rowLabel } from './rows-plot.ts';
import { chartElement, element, percent, textElement } from './svg.ts';

type Stacked = Extract<Chart, { kind: 'stacked' }>;

/** How wide a part has to be for its number to stand in it on a phone. */
const ROOM = 0.07;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** A bar a row, cut into parts; a part's number stands in it where it has room, the sum behind it. */
export const drawStacked = ({ title, series, bars }: Stacked, written: Written): string => {
  const greatest = Math.max(1, ...bars.map(({ values }) => sumOf(values)));
  const entries = series.map((label, index) => ({ label, paint: paintOf(index) }));
  const top = legendHeight(entries);
  const wide = (value: number): number => (value / greatest) * LONGEST;
  return chartElement(
    title,
    top + Math.max(1, bars.length) * ROW.height,
    legend(entries),
    element(
      'svg',
      { y: top, width: '100%', height: Math.max(1, bars.length) * ROW.height },
      ...bars.flatMap(({ label, values }, row) => {
        const y = row * ROW.height + ROW.drawn;
        const parts = values.flatMap((value, index) => {
          if (value === 0) return [];
          const from = wide(sumOf(values.slice(0, index)));
          const paint = paintOf(index);
          return [
            element('rect', {
              ...paint,
              x: percent(from),
              y,
              width: percent(wide(value)),
              height: ROW.thickness,
            }),
            ...(wide(value) < ROOM
              ? []
              : [
                  textElement(
                    {
                      ...inkOn(paint),
                      'font-size': 12,
                      x: percent(from + wide(value) / 2),
                      y: y + 11.5,
                      'text-anchor': 'middle',
                    },
                    written(value),
                  ),
                ]),
          ];
        });
        return [
          rowLabel(label, row),
          ...parts,
          textElement(
            { ...INK, class: 'ink sum', x: percent(wide(sumOf(values))), dx: 6, y: y + 12 },
            written(sumOf(values)),
          ),
        ];
      }),
    ),
  );
};
