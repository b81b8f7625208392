import { AXIS, QUIET, RULE } from './paint.ts';
import type { Scale } from './scale.ts';
import { element, percent, textElement } from './svg.ts';

/** Where the plot begins, as a part of the width: before it stand the numbers of the rules. */
const LEFT = 0.09;

/** The pixels of the plot, and those above and beneath it. */
export const PLOT = { height: 190, above: 18, beneath: 24 } as const;

/** The pixels of a phone's plot, and those of a letter beneath it. */
const [NARROW, LETTER] = [326, 7];

/** Which of the labels have room on a phone: each, every second, … */
const everyOf = (labels: readonly string[]): number => {
  const longest = Math.max(0, ...labels.map((label) => Array.from(label).length));
  return Math.max(1, Math.ceil((labels.length * (longest * LETTER + 6)) / NARROW));
};

/** How many bands a plot has for so many columns: few are not stretched over all of it. */
export const bandsFor = (columns: number): number => Math.max(4, columns);

/** Where a part of the plot's width stands in the whole. */
export const across = (part: number): number => LEFT + (1 - LEFT) * part;

/** A number as the language writes it. */
export type Written = (value: number) => string;

/**
 * The plot of columns: rules with their numbers, the line that columns stand on, and a label beneath
 * each band.
 *
 * @param top how many pixels down it begins
 * @param drawn what is drawn in it, by parts of the plot's own height from its top
 */
export const columnsPlot = (
  { ticks, part }: Scale,
  labels: readonly string[],
  written: Written,
  top: number,
  drawn: readonly string[],
): string => {
  const every = everyOf(labels);
  return element(
    'svg',
    { y: top, width: '100%', height: PLOT.above + PLOT.height + PLOT.beneath },
    element(
      'svg',
      { y: PLOT.above, width: '100%', height: PLOT.height, overflow: 'visible' },
      ...ticks.slice(1).flatMap((tick) => [
        element('line', {
          ...RULE,
          x1: 0,
          x2: '100%',
          y1: percent(1 - part(tick)),
          y2: percent(1 - part(tick)),
        }),
        textElement({ ...QUIET, x: 0, y: percent(1 - part(tick)), dy: -4 }, written(tick)),
      ]),
      ...drawn,
      element('line', { ...AXIS, x1: 0, x2: '100%', y1: '100%', y2: '100%' }),
    ),
    ...labels.map((label, index) =>
      index % every === 0
        ? textElement(
            {
              ...QUIET,
              x: percent(across((index + 0.5) / bandsFor(labels.length))),
              y: PLOT.above + PLOT.height + 17,
              'text-anchor': 'middle',
            },
            label,
          )
        : '',
    ),
  );
};

/**
 * A column of the plot.
 *
 * @param band which of how many bands, and which of how many columns in it
 */
export const column = (
  value: number,
  { part }: Scale,
  band: {
    readonly index: number;
    readonly of: number;
    readonly place?: number;
    readonly places?: number;
  },
  paint: Readonly<Record<string, string | number>>,
): string => {
  const { index, of, place = 0, places = 1 } = band;
  const width = 0.76 / places;
  const left = (index + 0.12 + width * place) / of;
  return element('rect', {
    ...paint,
    x: percent(across(left)),
    width: percent((1 - LEFT) * (width / of)),
    y: percent(1 - part(value)),
    height: percent(part(value)),
  });
};
