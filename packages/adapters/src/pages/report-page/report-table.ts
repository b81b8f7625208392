import type { Language } from '@klacht/domain';
import { html, raw } from 'hono/html';
import { ABSENT, type Cell, cellInWords } from '../report/cell.ts';
import type { Column, Row, Table } from '../report/document.ts';
import { type Html, type HtmlParts, htmlParts, textOf } from '../style/html-parts.ts';
import { prose } from '../style/prose.ts';
import { isLong, isNumberColumn, paperOf } from './table-room.ts';

/** A table of so few columns is no wider than it reads well. */
const FEW = 3;

/** A table of so few rows stays on one page, with its chart. */
const SHORT = 18;

export const isShort = ({ rows }: Table): boolean => rows.length <= SHORT;

/** The id of a table in the page, which charts link to. */
export const tableId = (section: string, table: string): string => `${section}-${table}`;

/** A month, such as 2025-01, which a phone would break at its hyphen. */
const MONTH = /^\d{4}-\d\d$/;

/** How a column is set: numbers to the right, and a complaint's number or a month on one line. */
const classOf = (column: Column, told: string): string => {
  if (isNumberColumn(column)) return 'number';
  if (column.kind === 'complaint' || MONTH.test(told)) return 'key';
  return isLong(told) ? 'long' : '';
};

const classOfHead = (column: Column): string =>
  [isNumberColumn(column) ? 'number' : '', isLong(column.heading) ? 'long' : ''].join(' ').trim();

/** Where a cell leads to, by its row and column from 0; null where nowhere. */
export type LinkOf = (cell: Cell, row: number, column: number) => string | null;

const linked = (told: string, link: string | null): Html =>
  link === null ? html`<bdi>${told}</bdi>` : html`<a href="${link}"><bdi>${told}</bdi></a>`;

const cellOf = (cell: Cell, column: Column, language: Language, link: string | null): Html => {
  const told = prose(cellInWords(cell, language), language);
  return cell.kind === 'date'
    ? html`<td><time datetime="${cell.value}">${told}</time></td>`
    : html`<td class="${classOf(column, told)}">${linked(told, link)}</td>`;
};

const SIGNS = { '+': '+ ', '-': '− ', '=': '= ' } as const;

const rowOf = (
  { cells, level, sign }: Row,
  { columns }: Table,
  language: Language,
  linkOf: (cell: Cell, column: number) => string | null,
): Html => {
  const [first = ABSENT, ...others] = cells;
  const [head, ...columnsOfOthers] = columns;
  const named = prose(cellInWords(first, language), language);
  const classes = [...(level === 1 ? ['under'] : []), ...(sign === '=' ? ['total'] : [])];
  return html`<tr class="${classes.join(' ')}">
    <th scope="row" class="${head === undefined ? '' : classOf(head, named)}">
      ${linked(sign === undefined ? named : SIGNS[sign] + named, linkOf(first, 0))}
    </th>
    ${columnsOfOthers.map((column, index) => {
      const cell = others[index] ?? ABSENT;
      return cellOf(cell, column, language, linkOf(cell, index + 1));
    })}
  </tr> `;
};

/** So many rows are put together at a time. */
const TOGETHER = 100;

/**
 * Rows some at a time, each time as one text: added one to another, they would keep all the pieces that
 * they are made of, ten times what they come to.
 */
function* inTexts(rows: Iterable<Html>): Generator<Html, void, undefined> {
  let texts: string[] = [];
  for (const row of rows) {
    texts.push(textOf(row));
    if (texts.length < TOGETHER) continue;
    yield raw(texts.join(''));
    texts = [];
  }
  yield raw(texts.join(''));
}

function* rowsOf(
  table: Table,
  language: Language,
  linkOf: LinkOf,
): Generator<Html, void, undefined> {
  let index = 0;
  for (const row of table.rows) {
    const at = index;
    yield rowOf(row, table, language, (cell, column) => linkOf(cell, at, column));
    index += 1;
  }
}

/**
 * A table of a report part by part, which scrolls by itself where a screen is narrower.
 *
 * @param heading of its section: a caption that says the same is not shown twice
 * @param linkOf where a cell leads to; nowhere unless told
 */
export const reportTable = (
  section: string,
  { id, caption, columns, rows }: Table,
  heading: string,
  language: Language,
  linkOf: LinkOf = () => null,
): HtmlParts => {
  const paper = paperOf({ id, caption, columns, rows }, language);
  const classes = [
    'wide',
    ...(paper === 'tight' ? ['tight'] : []),
    ...(columns.length <= FEW && columns.slice(1).every(isNumberColumn) ? ['narrow'] : []),
    ...(isShort({ id, caption, columns, rows }) ? ['keep'] : []),
  ];
  return htmlParts`<div class="${classes.join(' ')}" tabindex="0" role="group" aria-label="${caption}">
    <table id="${tableId(section, id)}">
      <caption class="${caption === heading ? 'same' : ''}">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(
            (column) => html`<th scope="col" class="${classOfHead(column)}">${column.heading}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${inTexts(rowsOf({ id, caption, columns, rows }, language, linkOf))}
      </tbody>
    </table>
  </div> `;
};
