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

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an element of a list is called, whatever it counts; empty where that is told by its place. */
const nameOf = (element: unknown): string =>
  isObject(element)
    ? JSON.stringify(Object.entries(element).filter(([, one]) => typeof one === 'string'))
    : '[]';

/** The element of another list that is the same one. */
const sameIn = (list: unknown, element: unknown, index: number): unknown => {
  if (!Array.isArray(list)) return undefined;
  const name = nameOf(element);
  const others: readonly unknown[] = list;
  return name === '[]' ? others[index] : others.find((one) => nameOf(one) === name);
};

/**
 * Marks counts, and remembers which figure each mark stands for.
 *
 * @returns a function that marks a part of a report; like `beside`, which is marked already, where a count
 * was the same, so that what agreed agrees
 */
const createMarks = () => {
  const paths: FigurePath[] = [];
  const marked = (
    value: unknown,
    path: FigurePath,
    beside?: { readonly was: unknown; readonly is: unknown },
  ): unknown => {
    if (typeof value === 'number') {
      // A zero stays, for a section may leave it out.
      if (value === 0 || !Number.isInteger(value)) return value;
      if (beside?.was === value) return beside.is;
      paths.push(path);
      return FIRST_MARK + paths.length - 1;
    }
    if (Array.isArray(value)) {
      return value.map((one: unknown, index) => {
        const [was, is] = [sameIn(beside?.was, one, index), sameIn(beside?.is, one, index)];
        return marked(one, [...path, index], { was, is });
      });
    }
    if (!isObject(value)) return value;
    const at = (from: unknown, name: string): unknown => (isObject(from) ? from[name] : undefined);
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        name === 'year'
          ? one
          : marked(one, [...path, name], {
              was: at(beside?.was, name),
              is: at(beside?.is, name),
            }),
      ]),
    );
  };
  return {
    mark: <Part>(part: Part, path: FigurePath, beside?: { was: unknown; is: unknown }): Part =>
      marked(part, path, beside) as Part,
    figureOf: (value: number): FigurePath | undefined => paths[value - FIRST_MARK],
  };
};

/**
 * The figure of the report that each cell shows, found out rather than told by each section: the
 * document is made a second time, of a report in which every count is a mark of its own. A cell that shows
 * a mark shows that figure; one that is computed of several shows none. The year before begins with
 * `yearBeforeRecount` where it was counted anew beside what was issued, and what is the same in both is of
 * that; else with `yearBefore`. The years beside one another begin with `years` and a place.
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
  const { mark, figureOf } = createMarks();
  const { yearBefore, yearBeforeRecount, sinceIssued, ...own } = report;
  const recount = mark(yearBeforeRecount, ['yearBeforeRecount']);
  const probe = {
    ...mark(own, []),
    yearBefore: mark(yearBefore, ['yearBefore'], { was: yearBeforeRecount, is: recount }),
    yearBeforeRecount: recount,
    sinceIssued,
  };
  const found = new Map<string, FigurePath>();
  for (const section of documentOf(probe).sections) {
    for (const { id, rows } of section.tables) {
      for (const [row, { cells }] of [...rows].entries()) {
        for (const [column, cell] of cells.entries()) {
          const path = cell.kind === 'count' ? figureOf(cell.value) : undefined;
          const place = { section: section.id, table: id, row, column };
          if (path !== undefined) found.set(keyOf(place), path);
        }
      }
    }
  }
  return (place) => found.get(keyOf(place)) ?? null;
};
