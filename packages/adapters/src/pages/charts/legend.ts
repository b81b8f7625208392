import { INK, type Paint } from './paint.ts';
import { element, percent, textElement } from './svg.ts';

/** A line of the legend: what is drawn, or a sign, and what it stands for. */
export type LegendEntry = { readonly label: string } & (
  | { readonly paint: Paint; readonly line?: true }
  | { readonly sign: string }
);

const ROW = 20;

/** The pixels that a legend takes. */
export const legendHeight = (entries: readonly LegendEntry[]): number =>
  Math.ceil(entries.length / 2) * ROW + 8;

const markOf = (entry: LegendEntry, y: number): string => {
  if ('sign' in entry) return textElement({ ...INK, x: 3, y }, entry.sign);
  const { paint, line } = entry;
  return line
    ? element('line', {
        class: `${paint.class} line`,
        stroke: paint.stroke,
        'stroke-width': 3,
        x1: 0,
        x2: 16,
        y1: y - 4,
        y2: y - 4,
      })
    : element('rect', { ...paint, x: 1, y: y - 10, width: 12, height: 12 });
};

/** What each paint stands for, in two columns. */
export const legend = (entries: readonly LegendEntry[]): string =>
  entries
    .map((entry, index) => {
      const [left, y] = [percent((index % 2) / 2), Math.floor(index / 2) * ROW + 12];
      const mark = markOf(entry, y);
      return element(
        'svg',
        { x: left, width: '50%', overflow: 'visible', class: 'legend' },
        mark,
        textElement({ ...INK, x: 22, y }, entry.label),
      );
    })
    .join('');
