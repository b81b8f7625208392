import type { FigurePath, YearlyReport } from '@klacht/projections';
import type { ReportDocument } from './document.ts';

/** Higher than any count, so that a cell that shows one shows a mark. */
const FIRST_MARK = 1e12;

/** Where a cell stands in the document. */
export type CellPlace = {
  readonly section: string;
  readonly table: string;
  readonly row: number;
  readonly column: number;
};

const keyOf = ({ section, table, row, column }: CellPlace): string =>
  JSON.stringify([section, table, row, column]);

/**
 * The figure of the report that each cell shows, found out rather than told by each section: the
 * document is made a second time, of a report in which every count is a mark of its own. A cell that shows
 * a mark shows that figure; one that is computed of several shows none.
 *
 * @param documentOf makes the document of a report
 * @returns the path to the figure in a cell; null where it shows none by itself
 * @example
 * const figureIn = figuresShown(report, (one) => reportDocument(one, 'nl', procedures));
 */
export const figuresShown = (
  report: YearlyReport,
  documentOf: (report: YearlyReport) => ReportDocument,
): ((place: CellPlace) => FigurePath | null) => {
  const paths: FigurePath[] = [];
  const marked = (value: unknown, path: FigurePath): unknown => {
    if (typeof value === 'number') {
      // A zero stays, for a section may leave it out.
      if (value === 0 || !Number.isInteger(value)) return value;
      paths.push(path);
      return FIRST_MARK + paths.length - 1;
    }
    if (Array.isArray(value)) return value.map((one, index) => marked(one, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, marked(one, [...path, name])]),
    );
  };
  // What is told of the year before, and of the years together, is not of this report.
  const { year, years, yearBefore, yearBeforeRecount, sinceIssued, ...own } = report;
  const probe = {
    ...(marked(own, []) as typeof own),
    year,
    years,
    yearBefore,
    yearBeforeRecount,
    sinceIssued,
  };
  const found = new Map<string, FigurePath>();
  for (const section of documentOf(probe).sections) {
    for (const { id, rows } of section.tables) {
      for (const [row, { cells }] of rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          const path = cell.kind === 'count' ? paths[cell.value - FIRST_MARK] : undefined;
          const place = { section: section.id, table: id, row, column };
          if (path !== undefined) found.set(keyOf(place), path);
        }
      }
    }
  }
  return (place) => found.get(keyOf(place)) ?? null;
};
