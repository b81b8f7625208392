/** What every chart has. */
type Drawn = {
  readonly id: string;
  readonly title: string;
  /** The id of the table in the same section that says the same in figures. */
  readonly table: string;
};

/**
 * A chart as what it draws, and nothing of how. Texts are in the language of the document, numbers
 * are as they were counted, months are `2025-03`, lengths are in days.
 */
export type Chart = Drawn &
  (
    | {
        /** What came in and what was closed by month, and how many were open at the end of each. */
        readonly kind: 'months';
        readonly months: readonly {
          readonly month: string;
          readonly in: number;
          readonly out: number;
          readonly open: number;
        }[];
      }
    | {
        /** How many took how long; `to` is inclusive, null where the last has no end. */
        readonly kind: 'histogram';
        readonly bins: readonly {
          readonly from: number;
          readonly to: number | null;
          readonly count: number;
        }[];
        /** The days that are allowed, where there is one number for all. */
        readonly limit: number | null;
      }
    | {
        /** The spread of each step, in days. */
        readonly kind: 'boxes';
        readonly boxes: readonly {
          readonly label: string;
          readonly n: number;
          readonly min: number;
          readonly q1: number;
          readonly median: number;
          readonly q3: number;
          readonly max: number;
        }[];
      }
    | {
        /** A bar a row, in the order in which they are drawn. */
        readonly kind: 'bars';
        readonly bars: readonly { readonly label: string; readonly value: number }[];
      }
    | {
        /** A bar a row, cut into parts; `values` in the order of `series`. */
        readonly kind: 'stacked';
        readonly series: readonly string[];
        readonly bars: readonly { readonly label: string; readonly values: readonly number[] }[];
      }
    | {
        /** What is open by how long it has been, the youngest first. */
        readonly kind: 'ageing';
        readonly bands: readonly { readonly label: string; readonly value: number }[];
      }
    | {
        /** The same figures in several years, the oldest first; `values` in the order of `series`. */
        readonly kind: 'years';
        readonly series: readonly string[];
        readonly years: readonly {
          readonly year: number;
          readonly values: readonly (number | null)[];
        }[];
        /** What stands in the place of a figure that is null. */
        readonly absent: string;
      }
  );

const valuesOf = (chart: Chart): readonly (number | null)[] => {
  switch (chart.kind) {
    case 'months':
      return chart.months.flatMap(({ in: came, out, open }) => [came, out, open]);
    case 'histogram':
      return chart.bins.map(({ count }) => count);
    case 'boxes':
      return chart.boxes.map(({ n }) => n);
    case 'bars':
      return chart.bars.map(({ value }) => value);
    case 'ageing':
      return chart.bands.map(({ value }) => value);
    case 'stacked':
      return chart.bars.flatMap(({ values }) => values);
    case 'years':
      return chart.years.flatMap(({ values }) => values);
  }
};

/** Whether there is anything to draw: a chart in which all is 0 is an empty place on a page. */
export const drawsAnything = (chart: Chart): boolean =>
  valuesOf(chart).some((value) => value !== null && value > 0);
