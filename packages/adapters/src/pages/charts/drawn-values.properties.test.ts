import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../report/chart.ts';
import { chartSvg } from './chart-svg.ts';
import { type Found, ofClass, partIn, readSvg, wholeIn } from './testing/read-svg.ts';

type Of<Kind extends Chart['kind']> = Extract<Chart, { kind: Kind }>;

const HEAD = { id: 'c', title: 'Klachten <2025> & "meer"', table: 'figures' };
const count = fc.nat(3000);
const label = fc.string({ minLength: 1, maxLength: 30 });
const language = fc.constantFrom('en' as const, 'nl' as const);

/** What the height of the plot stands for, by the highest rule that is drawn and numbered. */
const heightOf = (found: readonly Found[]): number => {
  const at = found.findIndex(
    ({ name, attributes: { class: is, y1 } }) => name === 'line' && is === 'rule' && y1 === '0%',
  );
  const last = found.findLastIndex(
    ({ name, attributes: { class: is, y1 } }) => name === 'line' && is === 'rule' && y1 === '0%',
  );
  expect(at).toBe(last);
  return wholeIn(found[at + 1]?.text ?? '');
};

/** A value that is drawn to a thousandth of a percent of a whole. */
const near = (drawn: number, value: number, whole: number): void => {
  expect(Math.abs(drawn - value)).toBeLessThanOrEqual(whole / 50_000);
};

/** The heights of columns of a paint, as values. */
const heights = (found: readonly Found[], paint: string): readonly number[] => {
  const whole = heightOf(found);
  return ofClass(found, 'rect', paint)
    .filter(({ attributes }) => attributes['height']?.endsWith('%'))
    .map((rect) => {
      expect(partIn(rect, 'y') + partIn(rect, 'height')).toBeCloseTo(1, 4);
      return partIn(rect, 'height') * whole;
    });
};

const expectValues = (drawn: readonly number[], values: readonly number[], whole: number): void => {
  expect(drawn).toHaveLength(values.length);
  for (const [index, value] of values.entries()) near(drawn[index] ?? Number.NaN, value, whole);
};

const holds = <Kind extends Chart['kind']>(
  charts: fc.Arbitrary<Of<Kind>>,
  drawn: (found: readonly Found[], chart: Of<Kind>) => void,
): void => {
  fc.assert(
    fc.property(charts, language, (chart, language) => {
      drawn(readSvg(chartSvg(chart, language)), chart);
    }),
    { numRuns: 60 },
  );
};

describe('what a chart draws, read back', () => {
  it('is what came in, went out and stayed open each month', () => {
    const month = fc.record({ in: count, out: count, open: count });
    const months = fc.array(month, { minLength: 1, maxLength: 12 });
    const charts = months.map((all): Of<'months'> => ({
      ...HEAD,
      kind: 'months',
      months: all.map((one, index) => ({
        month: `2025-${String(index + 1).padStart(2, '0')}`,
        ...one,
      })),
    }));
    holds(charts, (found, { months }) => {
      const whole = heightOf(found);
      const of = (key: 'in' | 'out' | 'open') => months.map((one) => one[key]);
      expectValues(heights(found, 'three'), of('in'), whole);
      expectValues(heights(found, 'two'), of('out'), whole);
      const points = ofClass(found, 'circle', 'point');
      expectValues(
        points.map((point) => (1 - partIn(point, 'cy')) * whole),
        of('open'),
        whole,
      );
      const lines = ofClass(found, 'line', 'line').filter(({ attributes }) =>
        attributes['y1']?.endsWith('%'),
      );
      for (const [index, { attributes }] of lines.entries()) {
        const ends = [points[index], points[index + 1]].flatMap((point) => [
          point?.attributes['cx'],
          point?.attributes['cy'],
        ]);
        expect([attributes['x1'], attributes['y1'], attributes['x2'], attributes['y2']]).toEqual(
          ends,
        );
      }
      expect(lines).toHaveLength(months.length - 1);
    });
  });

  it('is how many took how long, and the limit where the last allowed day ends', () => {
    const charts = fc
      .tuple(
        fc.array(count, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(12),
      )
      .map(([counts, width, at]): Of<'histogram'> => {
        const bins = counts.map((one, index) => ({
          from: index * width,
          to: index === counts.length - 1 && counts.length > 1 ? null : (index + 1) * width - 1,
          count: one,
        }));
        return { ...HEAD, kind: 'histogram', bins, limit: bins[at]?.to ?? null };
      });
    holds(charts, (found, { bins, limit }) => {
      expectValues(
        heights(found, 'one'),
        bins.map(({ count: one }) => one),
        heightOf(found),
      );
      const columns = ofClass(found, 'rect', 'one');
      const [line] = ofClass(found, 'line', 'limit');
      expect(line === undefined).toBe(limit === null);
      if (line === undefined || limit === null) return;
      for (const [index, { from }] of bins.entries()) {
        const rect = columns[index];
        if (rect === undefined) throw new Error('no column');
        expect(partIn(rect, 'x') > partIn(line, 'x1')).toBe(from > limit);
      }
    });
  });

  it('is the spread of each step', () => {
    const five = fc.array(fc.nat(400), { minLength: 5, maxLength: 5 });
    const charts = fc
      .array(fc.tuple(label, count, five), { minLength: 1, maxLength: 6 })
      .map((all): Of<'boxes'> => ({
        ...HEAD,
        kind: 'boxes',
        boxes: all.map(([name, n, lengths]) => {
          const [min = 0, q1 = 0, median = 0, q3 = 0, max = 0] = lengths.toSorted((a, b) => a - b);
          return { label: name, n, min, q1, median, q3, max };
        }),
      }));
    holds(charts, (found, { boxes }) => {
      const rules = found.flatMap(({ name, attributes }, index) =>
        name === 'line' && attributes['class'] === 'rule'
          ? [
              {
                at: Number.parseFloat(attributes['x1'] ?? '') / 100,
                days: wholeIn(found[index + 1]?.text ?? ''),
              },
            ]
          : [],
      );
      const last = rules.at(-1) ?? { at: 1, days: 1 };
      const whole = last.days / last.at;
      const of = (key: 'min' | 'q1' | 'median' | 'q3' | 'max') => boxes.map((box) => box[key]);
      const read = (name: string, is: string, key: string) =>
        ofClass(found, name, is).map((one) => partIn(one, key) * whole);
      expectValues(read('line', 'spread', 'x1'), of('min'), whole);
      expectValues(read('line', 'spread', 'x2'), of('max'), whole);
      expectValues(read('line', 'median', 'x1'), of('median'), whole);
      expectValues(read('rect', 'half', 'x'), of('q1'), whole);
      const ends = ofClass(found, 'rect', 'half').map(
        (one) => (partIn(one, 'x') + partIn(one, 'width')) * whole,
      );
      expectValues(ends, of('q3'), whole);
    });
  });

  it('is a bar a row, as long as its number says', () => {
    const rows = fc.array(fc.record({ label, value: count }), { minLength: 1, maxLength: 10 });
    const charts = fc
      .tuple(rows, fc.boolean())
      .map(([all, ageing]): Of<'bars' | 'ageing'> =>
        ageing ? { ...HEAD, kind: 'ageing', bands: all } : { ...HEAD, kind: 'bars', bars: all },
      );
    holds(charts, (found, chart) => {
      const values = (chart.kind === 'bars' ? chart.bars : chart.bands).map(({ value }) => value);
      const rects = ofClass(found, 'rect', 'one');
      const numbers = found.filter(
        ({ name, attributes }) => name === 'text' && attributes['dx'] === '6',
      );
      expect(numbers.map(({ text }) => wholeIn(text))).toEqual(values);
      const longest = Math.max(...rects.map((rect) => partIn(rect, 'width')));
      expect(longest).toBeLessThanOrEqual(1);
      expect(longest === 0).toBe(Math.max(...values) === 0);
      const whole = Math.max(...values) / (longest === 0 ? 1 : longest);
      expectValues(
        rects.map((rect) => partIn(rect, 'width') * whole),
        values,
        whole,
      );
    });
  });

  it('is a bar a row, cut into parts that end where the next begins', () => {
    const charts = fc
      .integer({ min: 1, max: 6 })
      .chain((parts) =>
        fc.tuple(
          fc.constant(parts),
          fc.array(fc.tuple(label, fc.array(count, { minLength: parts, maxLength: parts })), {
            minLength: 1,
            maxLength: 6,
          }),
        ),
      )
      .map(([parts, all]): Of<'stacked'> => ({
        ...HEAD,
        kind: 'stacked',
        series: Array.from({ length: parts }, (_, index) => `s${index}`),
        bars: all.map(([name, values]) => ({ label: name, values })),
      }));
    holds(charts, (found, { bars }) => {
      const sums = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
      const told = ofClass(found, 'text', 'sum');
      expect(told.map(({ text }) => wholeIn(text))).toEqual(sums);
      const whole = Math.max(1, ...sums) / 0.88;
      const rects = found.filter(
        ({ name, attributes }) => name === 'rect' && attributes['width']?.endsWith('%'),
      );
      expectValues(
        rects.map((rect) => partIn(rect, 'width') * whole),
        bars.flatMap(({ values }) => values.filter((value) => value > 0)),
        whole,
      );
      const ends = told.map((text) => partIn(text, 'x'));
      for (const [row, { values }] of bars.entries()) {
        let end = 0;
        for (const rect of rects.splice(0, values.filter((value) => value > 0).length)) {
          near(partIn(rect, 'x'), end, 1);
          end = partIn(rect, 'x') + partIn(rect, 'width');
        }
        near(ends[row] ?? Number.NaN, end, 1);
      }
    });
  });

  it('is the same figures of several years, and a dash for one that is not known', () => {
    const values = fc.array(fc.option(count), { minLength: 2, maxLength: 2 });
    const charts = fc.array(values, { minLength: 1, maxLength: 6 }).map((all): Of<'years'> => ({
      ...HEAD,
      kind: 'years',
      absent: 'not kept',
      series: ['a', 'b'],
      years: all.map((one, index) => ({ year: 2020 + index, values: one })),
    }));
    holds(charts, (found, { years }) => {
      const whole = heightOf(found);
      for (const [place, paint] of ['one', 'two'].entries()) {
        const known = years.flatMap(({ values: of }) => of[place] ?? []);
        expectValues(heights(found, paint), known, whole);
      }
      const numbers = ofClass(found, 'text', 'quiet')
        .filter(
          ({ attributes }) => attributes['text-anchor'] === 'middle' && attributes['dy'] === '-4',
        )
        .map(({ text }) => (text === '–' ? null : wholeIn(text)));
      expect(numbers).toEqual(years.flatMap(({ values: of }) => of));
    });
  });
});
