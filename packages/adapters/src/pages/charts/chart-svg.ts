import type { Language } from '@klacht/domain';
import { numberInWords } from '@klacht/projections';
import { chartWords } from '../../words/chart-words.ts';
import type { Chart } from '../report/chart.ts';
import { drawBars } from './draw-bars.ts';
import { drawBoxes } from './draw-boxes.ts';
import { drawHistogram } from './draw-histogram.ts';
import { drawMonths } from './draw-months.ts';
import { drawStacked } from './draw-stacked.ts';
import { drawYears } from './draw-years.ts';

/**
 * A chart as SVG, the same bytes each time: drawn by attributes alone, with no style, script or id in
 * it, so that it stands in a page under any policy. It is as wide as there is room.
 *
 * @example
 * const svg = chartSvg({ kind: 'bars', id: 'subjects', title: 'Subjects', table: 'figures', bars }, 'en');
 */
export const chartSvg = (chart: Chart, language: Language): string => {
  const words = chartWords(language);
  const written = (value: number): string => numberInWords(value, language);
  switch (chart.kind) {
    case 'months':
      return drawMonths(chart, written, {
        series: words.months,
        monthOf: (month) => words.monthNames[Number(month.slice(5)) - 1] ?? month,
      });
    case 'histogram':
      return drawHistogram(chart, written, {
        days: words.days,
        limit: (days) => words.limit(written(days)),
      });
    case 'boxes':
      return drawBoxes(chart, written, {
        days: words.days,
        label: ({ label, n, median }) => words.box(label, written(n), written(median)),
      });
    case 'bars':
      return drawBars(chart.title, chart.bars, written);
    case 'ageing':
      return drawBars(chart.title, chart.bands, written);
    case 'stacked':
      return drawStacked(chart, written);
    case 'years':
      return drawYears(chart, written);
  }
};
