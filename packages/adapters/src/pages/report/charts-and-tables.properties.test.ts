import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { eventsOf, reportOf } from '../testing/generated-report.ts';
import type { Cell } from './cell.ts';
import type { Chart } from './chart.ts';
import type { Table } from './document.ts';
import { reportDocument } from './report-document.ts';

type Drawn = readonly (readonly [label: string, ...values: (number | null)[]])[];

const numberIn = (cell: Cell | undefined): number | null =>
  cell !== undefined && 'value' in cell && typeof cell.value === 'number' ? cell.value : null;

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, one) => all + (one ?? 0), 0);

/** What each kind of chart draws, by what stands before it. */
const drawnIn = (chart: Chart): Drawn => {
  switch (chart.kind) {
    case 'months':
      return chart.months.map((one) => [one.month, one.in, one.out, one.open]);
    case 'histogram':
      return chart.bins.map(({ from, to, count }) => [`${from}–${to}`, count]);
    case 'boxes':
      return chart.boxes.map(({ label, min, q1, median, q3, max }) => [
        label,
        min,
        q1,
        median,
        q3,
        max,
      ]);
    case 'bars':
      return chart.bars.map(({ label, value }) => [label, value]);
    case 'ageing':
      return chart.bands.map(({ label, value }) => [label, value]);
    case 'stacked':
      return chart.bars.map(({ label, values }) => [label, ...values]);
    case 'years':
      return chart.years.map(({ year, values }) => [String(year), ...values]);
  }
};

/** The same as the table beside it tells it. */
const toldIn = (chart: Chart, { columns, rows }: Table): Drawn =>
  Array.from(rows, ({ cells: [first, ...others] }) => {
    const label = first !== undefined && 'value' in first ? String(first.value) : '';
    const told = others.map(numberIn);
    const under = (heading: string) =>
      told[columns.findIndex((one) => one.heading === heading) - 1];
    switch (chart.kind) {
      case 'months':
        return [label, sum(told.slice(0, 2)), ...told.slice(2)];
      case 'histogram':
        return [label, sum(told)];
      case 'boxes':
        return [label, ...told];
      case 'bars':
      case 'ageing':
        return [label, told[0] ?? null];
      case 'stacked':
      case 'years':
        return [label, ...chart.series.map((name) => under(name) ?? null)];
    }
  });

it('every chart draws what the table beside it tells, in either language', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(anyHistory, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('en' as const, 'nl' as const),
      fc.constantFrom(2025, 2026, 2027),
      (histories, language, year) => {
        const report = reportOf(eventsOf(histories), year);
        for (const { tables, charts } of reportDocument(report, language, [bitonic]).sections) {
          for (const chart of charts) {
            const table = tables.find(({ id }) => id === chart.table);
            const told = new Map(
              (table === undefined ? [] : toldIn(chart, table)).map((row) => [row[0], row]),
            );
            for (const row of drawnIn(chart)) {
              expect(told.get(row[0]), chart.id).toEqual(row);
              seen.add(chart.kind);
            }
          }
        }
      },
    ),
    { numRuns: 120 },
  );
  expect([...seen].toSorted()).toEqual([
    'ageing',
    'bars',
    'boxes',
    'histogram',
    'months',
    'stacked',
    'years',
  ]);
});
