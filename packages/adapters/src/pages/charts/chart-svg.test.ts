import { describe, expect, it } from 'vitest';
import type { Chart } from '../report/chart.ts';
import { chartSvg } from './chart-svg.ts';
import { readSvg } from './testing/read-svg.ts';

const HEAD = { id: 'c', title: 'Klachten <2025> & "meer"', table: 'figures' };

const EXAMPLES: readonly Chart[] = [
  { ...HEAD, kind: 'bars', bars: [{ label: 'a <b> & "c" \u202e', value: 3 }] },
  { ...HEAD, kind: 'months', months: [{ month: '2025-03', in: 1, out: 0, open: 1 }] },
  { ...HEAD, kind: 'histogram', bins: [{ from: 0, to: null, count: 0 }], limit: 60 },
  {
    ...HEAD,
    kind: 'boxes',
    boxes: [{ label: 'x', n: 1, min: 0, q1: 0, median: 0, q3: 0, max: 0 }],
  },
  { ...HEAD, kind: 'stacked', series: ['x'], bars: [{ label: 'y', values: [0] }] },
  {
    ...HEAD,
    kind: 'years',
    absent: 'not kept',
    series: ['x'],
    years: [{ year: 2025, values: [null] }],
  },
  { ...HEAD, kind: 'ageing', bands: [] },
];

describe('a chart', () => {
  it.each(EXAMPLES)(
    'of $kind has a name, the same bytes each time, and no style, script or id',
    (chart) => {
      const svg = chartSvg(chart, 'nl');
      expect(chartSvg(chart, 'nl')).toBe(svg);
      expect(svg).toMatch(
        /^<svg xmlns="[^"]+" class="chart" role="img" [^>]+><title>Klachten &lt;2025&gt; &amp; /,
      );
      expect(svg).not.toMatch(/ style=|<style|<script| id=|NaN|undefined|Infinity|\u202e/);
    },
  );

  it('names months and numbers as the language does', () => {
    const chart: Chart = {
      ...HEAD,
      kind: 'months',
      months: [{ month: '2025-03', in: 1200, out: 0, open: 1 }],
    };
    expect(readSvg(chartSvg(chart, 'nl')).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['mrt', '1.000', 'ontvangen of heropend', 'open aan het eind']),
    );
    expect(readSvg(chartSvg(chart, 'en')).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Mar', '1,000', 'received or reopened', 'open at the end']),
    );
  });

  it('of years draws no column for what is not known, and its legend says what the dash is', () => {
    const years = (values: readonly (number | null)[]) =>
      chartSvg(
        {
          ...HEAD,
          kind: 'years',
          absent: 'not kept',
          series: ['in', 'out'],
          years: [{ year: 2025, values }],
        },
        'en',
      );
    const columns = (svg: string) => svg.match(/<rect[^>]* height="\d+(?:\.\d+)?%"/g)?.length;
    expect([columns(years([4, 0])), columns(years([4, null]))]).toEqual([2, 1]);
    expect(years([4, 0])).not.toContain('not kept');
    expect(years([4, null])).toContain('>not kept</text>');
  });

  it('cuts a label that is longer than a phone is wide, and none in the middle of a letter', () => {
    const label = '🙂'.repeat(60);
    const svg = chartSvg({ ...HEAD, kind: 'bars', bars: [{ label, value: 1 }] }, 'en');
    expect(svg).toContain(`>${'🙂'.repeat(45)}…<`);
  });
});
