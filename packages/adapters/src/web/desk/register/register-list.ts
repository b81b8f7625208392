import { numberInWords, type RegisterRow } from '@klacht/projections';
import { html, raw } from 'hono/html';
import { escaped } from '../../../pages/style/escaped.ts';
import type { Html } from '../../../pages/style/page.ts';
import { keptListWords } from '../../../words/kept-list-words.ts';
import { registerPageWords } from '../../../words/register-page-words.ts';
import { leftOut, readPart } from '../address-problems.ts';
import { addressWith, type RegisterShown, ROWS_A_PAGE } from './register-shown.ts';
import { queryToKeep } from './own-lists.ts';
import { registerFilters } from './register-filters.ts';
import { type ScreenColumn, screenColumns, shownIn } from './register-columns.ts';

const pagesOf = ({ address, rows, query, language }: RegisterShown, last: number): Html | '' => {
  const words = registerPageWords(language);
  const { page } = address;
  if (rows.length <= ROWS_A_PAGE) return '';
  const link = (to: number, name: string, rel: string): Html | '' =>
    to < 1 || to > last
      ? ''
      : html`<a href="${addressWith(query, { page: to === 1 ? null : String(to) })}" rel="${rel}"
          >${name}</a
        >`;
  return html`<nav class="pages" aria-label="${words.pages}">
    ${link(page - 1, words.previous, 'prev')} ${link(page + 1, words.next, 'next')}
  </nav>`;
};

/** What may take a second line, so that all columns are there on a screen of common width. */
const FOLDING: ReadonlySet<string> = new Set(['acknowledge', 'judge', 'subjects']);

const rowOf = (
  row: RegisterRow,
  columns: readonly ScreenColumn[],
  { to, address: { past } }: RegisterShown,
): string => {
  // From a list as it stood one comes to a complaint as it stood.
  const then = past?.by === 'recorded' ? `?as-of=${past.day}` : '';
  const cells = columns.map((column) =>
    column.name === 'number'
      ? `<th scope="row"><a href="${escaped(to(`c/${row.number}${then}`))}">${escaped(row.number)}</a></th>`
      : `<td${FOLDING.has(column.name) ? ' class="folds"' : ''}>${shownIn(column, row)}</td>`,
  );
  return `<tr>${cells.join('')}</tr>\n`;
};

const tableOf = (shown: RegisterShown, rows: readonly RegisterRow[]): Html => {
  const { language, procedures, address } = shown;
  const all = screenColumns(language, procedures);
  const columns = address.columns.map((name) => all[name]);
  const words = registerPageWords(language);
  return html`<div class="wide lying" tabindex="0" role="group" aria-label="${words.title}">
    <table class="register">
      <thead>
        <tr>
          ${columns.map(({ heading }) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${raw(rows.map((row) => rowOf(row, columns, shown)).join(''))}
      </tbody>
    </table>
  </div>`;
};

/** The register as it is asked for: filters, a page of the table, and the same as a file. */
export const registerList = (shown: RegisterShown): Html => {
  const { language, address, rows, query, about, own, to } = shown;
  const words = registerPageWords(language);
  const last = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const page = Math.min(address.page, last);
  const first = (page - 1) * ROWS_A_PAGE;
  const seen = rows.slice(first, first + ROWS_A_PAGE);
  const count = (value: number): string => numberInWords(value, language);
  const files = addressWith(readPart(query, address.problems), { page: null, lang: null });
  const onPage = { ...shown, address: { ...address, page } };
  return html`${leftOut(address.problems, language)} ${about} ${registerFilters(shown)}
    <p class="count" role="status">
      ${
        seen.length === 0
          ? words.none
          : words.shown(count(first + 1), count(first + seen.length), count(rows.length))
      }
    </p>
    ${seen.length === 0 ? '' : tableOf(shown, seen)} ${pagesOf(onPage, last)}
    ${
      seen.length === 0
        ? ''
        : html`<p class="files">
              ${words.download}:
              <a href="register.csv${files}">CSV</a>
              <a href="register.xlsx${files}">XLSX</a>
            </p>`
    }
    <p class="quiet on-screen">
      ${words.saved}
      ${own === null ? '' : html`<a href="${to(`lists?${queryToKeep(query)}`)}">${keptListWords(language).orUnder}</a>`}
    </p>`;
};
