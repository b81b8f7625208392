import { html, raw } from 'hono/html';
import { pageWords } from '../../words/page-words.ts';
import { leafOf } from '../pdf/leaf.ts';
import { cellInWords } from '../report/cell.ts';
import type { ReportDocument } from '../report/document.ts';
import { type Html, htmlParts, textOf } from '../style/html-parts.ts';
import { type Page, pageOf, pageParts } from '../style/page.ts';
import { reportCover } from './report-cover.ts';
import { reportSection } from './report-section.ts';
import { REPORT_STYLE } from './report-style.ts';

/** What of the cover stands at the head of every printed page. */
const BESIDE: ReadonlySet<string> = new Set(['position', 'as-of']);

function* sectionsOf({ sections, language }: ReportDocument): Generator<Html, void, undefined> {
  for (const section of sections) yield* reportSection(section, language);
}

const pageOfReport = (document: ReportDocument): Page => {
  const { title, language, cover, sections } = document;
  const beside = cover.lines
    .filter(({ id }) => BESIDE.has(id))
    .map(({ value }) => cellInWords(value, language))
    .join(' · ');
  return {
    language,
    title,
    beside,
    style: REPORT_STYLE,
    body: htmlParts`${reportCover(document)}
      <div class="beside">
        <nav aria-labelledby="contents">
          <h2 id="contents">${pageWords(language).contents}</h2>
          <ol>
            ${sections.map(
              ({ id, heading }) =>
                html`<li><a href="#${id}"><span>${heading}</span>${raw(leafOf(id))}</a></li>`,
            )}
          </ol>
        </nav>
        <main id="content">${sectionsOf(document)}</main>
      </div>`,
  };
};

/**
 * The yearly report as one page of HTML that is a file by itself: it reads on a phone and in the dark,
 * prints on A4 with a cover to sign, needs no network and runs nothing. The same document gives the
 * same bytes.
 *
 * @example
 * writeFileSync('report.html', await reportPage(reportDocument(report, 'nl', [bitonic])));
 */
export const reportPage = (document: ReportDocument): Promise<string> =>
  pageOf(pageOfReport(document));

/**
 * The same part by part, a table some rows at a time: a report on a long year names a hundred thousand
 * late steps.
 *
 * @example
 * for (const part of reportPageParts(document)) process.stdout.write(part);
 */
export function* reportPageParts(document: ReportDocument): Generator<string, void, undefined> {
  for (const part of pageParts(pageOfReport(document))) yield textOf(part);
}
