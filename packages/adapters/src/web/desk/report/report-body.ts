import { html } from 'hono/html';
import { cellInWords, type Cell } from '../../../pages/report/cell.ts';
import type { ReportDocument } from '../../../pages/report/document.ts';
import { reportSection } from '../../../pages/report-page/report-section.ts';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import { reportDeskWords } from '../../../words/report-desk-words.ts';
import { figureLink, type FigureShown, type Unlinked, unlinked } from './figure-link.ts';

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

const FILES = ['html', 'pdf', 'xlsx', 'csv', 'json'] as const;

/** The yearly report within the desk: every figure a link to what it is made of, where that can be listed. */
export const reportBody = (shown: ReportShown): Html => {
  const { document, year, years, isComplaint, to } = shown;
  const { language, cover, sections } = document;
  const words = reportDeskWords(language);
  const without = new Set<Unlinked>();
  const linkIn =
    (section: string, table: string) =>
    (cell: Cell, row: number, column: number): string | null => {
      if (cell.kind === 'complaint') return isComplaint(cell.value) ? to(`c/${cell.value}`) : null;
      const link = figureLink(cell, { section, table, row, column }, shown.shown);
      if (link === null) return null;
      if ('place' in link) return to(link.place);
      without.add(link.why);
      return null;
    };
  const told = sections.map((section) =>
    reportSection(section, language, (table) => linkIn(section.id, table)),
  );
  return html`<div class="report">
    <nav class="years" aria-label="${words.years}">
      ${years.map(
        (one) =>
          html`<a href="${to(`report/${one}`)}" ${one === year ? html`aria-current="page"` : ''}
            >${one}</a
          >`,
      )}
    </nav>
    <p class="files">
      ${words.files}:
      ${FILES.map(
        (format) =>
          html`<a href="${to(`report/${year}/report-${year}.${format}`)}"
            >${format.toUpperCase()}</a
          > `,
      )}
    </p>
    <dl class="facts">
      ${cover.lines.map(
        ({ id, label, value }) =>
          html`<div class="${id === 'command' ? 'remake' : ''}">
            <dt>${label}</dt>
            <dd><bdi>${prose(cellInWords(value, language), language)}</bdi></dd>
          </div>`,
      )}
    </dl>
    ${cover.notes.map((note) => html`<p>${prose(note, language)}</p>`)}
    <p class="quiet">
      ${words.drill}
      ${words.noLink(unlinked.filter((why) => without.has(why)).map((why) => words.unlinked[why]))}
    </p>
    <nav class="contents" aria-label="${words.contents}">
      <ol>
        ${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}
      </ol>
    </nav>
    ${told}
  </div>`;
};
