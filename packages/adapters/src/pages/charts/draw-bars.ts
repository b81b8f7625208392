import type { Written } from './columns-plot.ts';
import { INK, paintOf } from './paint.ts';
import { LONGEST, ROW, rowLabel } from './rows-plot.ts';
import { chartElement, element, percent, textElement } from './svg.ts';

/** A bar a row beneath its label, its number behind it. */
export const drawBars = (
  title: string,
  bars: readonly { readonly label: string; readonly value: number }[],
  written: Written,
): string => {
  const greatest = Math.max(1, ...bars.map(({ value }) => value));
  return chartElement(
    title,
    Math.max(1, bars.length) * ROW.height,
    ...bars.flatMap(({ label, value }, row) => {
      const width = percent((value / greatest) * LONGEST);
      const top = row * ROW.height + ROW.drawn;
      return [
        rowLabel(label, row),
        element('rect', { ...paintOf(0), x: 0, y: top, width, height: ROW.thickness }),
        textElement({ ...INK, x: width, dx: 6, y: top + 12 }, written(value)),
      ];
    }),
  );
};
