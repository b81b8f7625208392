import {
  type FigurePath,
  isFindingOfStaff,
  isListable,
  type YearFigures,
  type YearlyReport,
} from '@klacht/projections';
import type { Cell } from '../../../pages/report/cell.ts';
import type { CellPlace } from '../../../pages/report/figures-shown.ts';
import { figureInAddress } from './figure-address.ts';

/** Why a number of the report leads nowhere. */
export const unlinked = ['zero', 'measure', 'staff', 'issued', 'sum', 'case', 'named'] as const;

/** One of {@link unlinked}. */
export type Unlinked = (typeof unlinked)[number];

/** Where a number leads to, from the report's page; or why it leads nowhere. */
export type FigureLink = { readonly place: string } | { readonly why: Unlinked };

/** What a number is shown in. */
export type FigureShown = {
  readonly report: YearlyReport;
  readonly figureIn: (place: CellPlace) => FigurePath | null;
};

/** Steps that are late are told one by one there. */
const LATE = new Set(['late-in-short']);

/** A row of these is about one complaint, which is a link in it. */
const OF_ONE = new Set(['late-cases', 'since-issued']);

const listOf = (year: number, path: FigurePath): FigureLink => {
  const query = new URLSearchParams({ of: String(year), figure: figureInAddress(path) });
  return { place: `register?${query.toString()}` };
};

const OF_STAFF: ReadonlySet<unknown> = new Set(['staff', 'aboutStaff']);

/** Whether a figure is of staff, or a finding that only complaints about staff have. */
const isOfStaff = ([root, index]: FigurePath, { departures }: Partial<YearFigures>): boolean => {
  const row = root === 'departures' ? departures?.[Number(index)] : undefined;
  return OF_STAFF.has(root) || (row !== undefined && isFindingOfStaff(row));
};

const listed = (year: number, path: FigurePath, of: Partial<YearFigures>): FigureLink => {
  if (isOfStaff(path, of)) return { why: 'staff' };
  return isListable(path) ? listOf(year, path) : { why: 'sum' };
};

/**
 * Where a number of the report leads to: the complaints that it counts, the list that tells them, or the
 * report on the year that it is of.
 *
 * @returns null for a cell that is no number
 */
export const figureLink = (
  cell: Cell,
  place: CellPlace,
  { report, figureIn }: FigureShown,
): FigureLink | null => {
  if (cell.kind === 'text' || cell.kind === 'absent') return null;
  if (cell.kind === 'date' || cell.kind === 'complaint') return null;
  if (OF_ONE.has(place.section)) return { why: 'case' };
  if (cell.kind !== 'count') return { why: 'measure' };
  if (cell.value === 0) return { why: 'zero' };
  if (place.section === 'complainants') return { why: 'named' };
  if (LATE.has(place.section)) return { place: `report/${report.year}#late-cases` };
  const path = figureIn(place);
  if (path === null) return { why: 'sum' };
  const [root, ...rest] = path;
  if (root === 'years') {
    const year = report.years[Number(rest[0])]?.year ?? report.year;
    return { place: `report/${year}#summary` };
  }
  if (root === 'yearBefore' && report.yearBeforeRecount !== null) return { why: 'issued' };
  const isBefore = root === 'yearBefore' || root === 'yearBeforeRecount';
  if (!isBefore) return listed(report.year, path, report);
  return listed(report.year - 1, rest, report[root] ?? {});
};
