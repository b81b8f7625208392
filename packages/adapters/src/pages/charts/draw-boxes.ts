import type { Chart } from '../report/chart.ts';
import type { Written } from './columns-plot.ts';
import { AXIS, paintOf, QUIET, RULE } from './paint.ts';
import { ROW, rowLabel } from './rows-plot.ts';
import { scaleOf } from './scale.ts';
import { chartElement, element, percent, textElement } from './svg.ts';

type Boxes = Extract<Chart, { kind: 'boxes' }>;

/** The numbers beneath the plot do not leave it to the right. */
const WIDTH = 0.96;

/** The spread of each step: a line from the shortest to the longest, a box around the middle half. */
export const drawBoxes = (
  { title, boxes }: Boxes,
  written: Written,
  words: { readonly days: string; readonly label: (box: Boxes['boxes'][number]) => string },
): string => {
  const { ticks, part } = scaleOf(boxes.map(({ max }) => max));
  const at = (days: number): string => percent(part(days) * WIDTH);
  const height = boxes.length * ROW.height;
  const paint = paintOf(2);
  return chartElement(
    title,
    height + 40,
    ...ticks.flatMap((tick) => [
      element('line', { ...RULE, x1: at(tick), x2: at(tick), y1: 0, y2: height }),
      textElement(
        { ...QUIET, x: at(tick), y: height + 15, 'text-anchor': tick === 0 ? 'start' : 'middle' },
        written(tick),
      ),
    ]),
    textElement({ ...QUIET, x: '100%', y: height + 33, 'text-anchor': 'end' }, words.days),
    ...boxes.flatMap((box, row) => {
      const top = row * ROW.height + ROW.drawn;
      const middle = top + ROW.thickness / 2;
      return [
        rowLabel(words.label(box), row),
        element('line', {
          ...AXIS,
          class: 'axis spread',
          x1: at(box.min),
          x2: at(box.max),
          y1: middle,
          y2: middle,
        }),
        ...[box.min, box.max].map((days) =>
          element('line', {
            ...AXIS,
            x1: at(days),
            x2: at(days),
            y1: top + 3,
            y2: top + ROW.thickness - 3,
          }),
        ),
        element('rect', {
          ...paint,
          class: `${paint.class} half`,
          x: at(box.q1),
          width: percent(part(box.q3 - box.q1) * WIDTH),
          y: top,
          height: ROW.thickness,
        }),
        element('line', {
          ...AXIS,
          class: 'axis median',
          'stroke-width': 3,
          x1: at(box.median),
          x2: at(box.median),
          y1: top - 1,
          y2: top + ROW.thickness + 1,
        }),
      ];
    }),
  );
};
