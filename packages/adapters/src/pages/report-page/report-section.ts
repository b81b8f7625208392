import type { Language } from '@klacht/domain';
import { html, raw } from 'hono/html';
import { chartWords } from '../../words/chart-words.ts';
import { REPORT_WORDS } from '../../words/report-words.ts';
import { chartSvg } from '../charts/chart-svg.ts';
import type { Chart } from '../report/chart.ts';
import type { ReportSection, Table } from '../report/document.ts';
import { type Html, type HtmlParts, htmlParts } from '../style/html-parts.ts';
import { prose } from '../style/prose.ts';
import { isShort, type LinkOf, reportTable, tableId } from './report-table.ts';
import { leavesRoom, paperOf } from './table-room.ts';

const figureOf = (
  chart: Chart,
  section: ReportSection,
  table: Table | undefined,
  language: Language,
): Html => {
  return html`<figure>
    <figcaption class="${chart.title === section.heading ? 'same' : ''}">${chart.title}</figcaption>
    ${raw(chartSvg(chart, language))}
    ${
      table === undefined
        ? ''
        : html`<p class="quiet">
            ${chartWords(language).inFigures}
            <a href="#${tableId(section.id, table.id)}">${table.caption}</a>
          </p>`
    }
  </figure> `;
};

/** How a table goes with its charts: on one page where it is short, and on paper beside one where it is narrow. */
const drawnAs = (table: Table, language: Language): string =>
  [
    'drawn',
    ...(isShort(table) ? ['keep'] : []),
    ...(isShort(table) && leavesRoom(table, language) ? ['abreast'] : []),
  ].join(' ');

/** The tables of a section, each under its charts. */
function* tablesOf(
  section: ReportSection,
  tables: readonly Table[],
  language: Language,
  linkOf: (table: string) => LinkOf | undefined,
): Generator<Html, void, undefined> {
  const { id, heading, charts } = section;
  for (const table of tables) {
    const shown = reportTable(id, table, heading, language, linkOf(table.id));
    const drawn = charts.filter((chart) => chart.table === table.id);
    if (drawn.length === 0) yield* shown;
    else
      yield* htmlParts`<div class="${drawnAs(table, language)}">
            ${drawn.map((chart) => figureOf(chart, section, table, language))} ${shown}
          </div>`;
  }
}

/**
 * A section of a report part by part: its sentences, and its tables, each under its charts; else that
 * there is nothing.
 */
export const reportSection = (
  section: ReportSection,
  language: Language,
  linkOf: (table: string) => LinkOf | undefined = () => undefined,
): HtmlParts => {
  const { id, heading, lead, charts, notes } = section;
  const tables = section.tables.filter(({ rows }) => rows.length > 0);
  const undrawn = charts.filter((chart) => tables.every((table) => table.id !== chart.table));
  const isEmpty = lead.length + tables.length + notes.length === 0;
  return htmlParts`<section
    id="${id}"
    class="${tables.some((table) => paperOf(table, language) !== 'upright') ? 'lying' : ''}"
  >
    <h2>${heading}</h2>
    ${lead.map((text) => html`<p>${prose(text, language)}</p>`)}
    ${isEmpty ? html`<p>${REPORT_WORDS[language].none}</p>` : ''}
    ${undrawn.map((chart) => figureOf(chart, section, undefined, language))}
    ${tablesOf(section, tables, language, linkOf)}
    ${notes.map((text) => html`<p class="quiet">${prose(text, language)}</p>`)}
  </section> `;
};
