import { html } from 'hono/html';
import { cellInWords } from '../../../pages/report/cell.ts';
import { reportSection } from '../../../pages/report-page/report-section.ts';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import { reportDeskWords } from '../../../words/report-desk-words.ts';
import { type Unlinked, unlinked } from './figure-link.ts';
import { linksOf, type ReportShown } from './report-links.ts';
import { restOf, shortened } from './report-part.ts';

const FILES = ['html', 'pdf', 'xlsx', 'csv', 'json'] as const;

/** The yearly report within the desk: every figure a link to what it is made of, where that can be listed. */
export const reportBody = (shown: ReportShown): Html => {
  const { document, year, years, to } = shown;
  const { language, cover, sections } = document;
  const words = reportDeskWords(language);
  const without = new Set<Unlinked>();
  const linkOf = linksOf(shown, (why) => without.add(why));
  const told = sections.map(
    (section) =>
      html`${[...reportSection(shortened(section), language, (table) => linkOf(section.id, table))]}
      ${restOf(section, shown)}`,
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
