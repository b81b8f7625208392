import { numberInWords } from '@klacht/projections';
import { html } from 'hono/html';
import { reportTable } from '../../../pages/report-page/report-table.ts';
import type { ReportSection, Table } from '../../../pages/report/document.ts';
import { firstOf } from '../../../use-cases/first-of.ts';
import type { Html } from '../../../pages/style/page.ts';
import { registerPageWords } from '../../../words/register-page-words.ts';
import { reportDeskWords } from '../../../words/report-desk-words.ts';
import { linksOf, type ReportShown } from './report-links.ts';

/** As many as are read through on a page; a year of ten thousand complaints has as many late steps. */
const ROWS_A_PAGE = 100;

/** The tables of a section that have pages of their own. */
const longTables = ({ tables }: ReportSection): readonly Table[] =>
  tables.filter(({ rows }) => rows.length > ROWS_A_PAGE);

/** A section with the beginning of each table. */
export const shortened = (section: ReportSection): ReportSection => ({
  ...section,
  tables: section.tables.map((table) => ({
    ...table,
    rows: [...firstOf(table.rows, ROWS_A_PAGE)],
  })),
});

/** How much of a section is not shown, and where it is. */
export const restOf = (section: ReportSection, { document, year, to }: ReportShown): Html | '' => {
  const words = reportDeskWords(document.language);
  const count = (value: number): string => numberInWords(value, document.language);
  const long = longTables(section);
  if (long.length === 0) return '';
  return html`${long.map(
    ({ id, rows }) =>
      html`<p>
        ${words.beginning(count(ROWS_A_PAGE), count(rows.length))}
        <a href="${to(`report/${year}/rows/${section.id}?table=${id}`)}">${words.whole}</a>
      </p>`,
  )}`;
};

/** A table of a report, and the pages that it takes; null where the report has none of that name. */
export const reportPart = (
  shown: ReportShown,
  asked: { readonly section: string; readonly table: string | null; readonly page: number },
): { readonly title: string; readonly body: Html } | null => {
  const { document, year, to } = shown;
  const { language, sections } = document;
  const section = sections.find(({ id }) => id === asked.section);
  const table = section?.tables.find(({ id }) => asked.table === null || id === asked.table);
  if (section === undefined || table === undefined) return null;
  const words = registerPageWords(language);
  const count = (value: number): string => numberInWords(value, language);
  const { rows } = table;
  const last = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const page = Math.min(asked.page, last);
  const from = (page - 1) * ROWS_A_PAGE;
  const seen = [...firstOf(rows, from + ROWS_A_PAGE)].slice(from);
  const link = (number: number, name: string, rel: string): Html | '' =>
    number < 1 || number > last
      ? ''
      : html`<a
          href="${to(`report/${year}/rows/${section.id}?table=${table.id}&page=${number}`)}"
          rel="${rel}"
          >${name}</a
        >`;
  const pages = html`<nav class="pages" aria-label="${words.pages}">
    ${link(page - 1, words.previous, 'prev')} ${link(page + 1, words.next, 'next')}
  </nav>`;
  const linkOf = linksOf(shown)(section.id, table.id, from);
  return {
    title: section.heading,
    body: html`<div class="report">
      <p class="count" role="status">
        ${words.shown(count(seen.length === 0 ? 0 : from + 1), count(from + seen.length), count(rows.length))}
      </p>
      ${[...reportTable(section.id, { ...table, rows: seen }, section.heading, language, linkOf)]}
      ${last === 1 ? '' : pages}
    </div>`,
  };
};
