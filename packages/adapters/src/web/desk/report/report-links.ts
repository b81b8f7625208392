import type { LinkOf } from '../../../pages/report-page/report-table.ts';
import type { ReportDocument } from '../../../pages/report/document.ts';
import { figureLink, type FigureShown, type Unlinked } from './figure-link.ts';

/** What a report on the desk is shown with. */
export type ReportShown = {
  readonly document: ReportDocument;
  readonly year: number;
  /** The years beside it that can be asked for. */
  readonly years: readonly number[];
  readonly shown: FigureShown;
  /** Whether a number is that of a complaint in the register. */
  readonly isComplaint: (number: string) => boolean;
  readonly to: (place: string) => string;
};

/**
 * Where the cells of a table of the report lead to.
 *
 * @param tell told why a number leads nowhere
 * @returns of a section, a table in it, and the place of its first row that is shown
 */
export const linksOf =
  ({ isComplaint, shown, to }: ReportShown, tell: (why: Unlinked) => void = () => {}) =>
  (section: string, table: string, from = 0): LinkOf =>
  (cell, row, column) => {
    if (cell.kind === 'complaint') return isComplaint(cell.value) ? to(`c/${cell.value}`) : null;
    const link = figureLink(cell, { section, table, row: row + from, column }, shown);
    if (link === null) return null;
    if ('place' in link) return to(link.place);
    tell(link.why);
    return null;
  };
