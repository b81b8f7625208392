import { html } from 'hono/html';
import { reportPageWords } from '../../words/report-page-words.ts';
import { cellInWords } from '../report/cell.ts';
import type { ReportDocument } from '../report/document.ts';
import type { Html } from '../style/page.ts';
import { prose } from '../style/prose.ts';

/** Letters that one column of the facts has no good room for. */
const LONG = 32;

/** A moment as a command is told it, which stays on one line. */
const MOMENT = /(\d{4}-\d\d-\d\dT[\d:.]+Z)/;

const valueOf = (told: string): Html =>
  html`<bdi
    >${told
      .split(MOMENT)
      .map((part, index) => (index % 2 === 1 ? html`<span class="key">${part}</span>` : part))}</bdi
  >`;

/** The cover of a report: what it is, what it was read from and judged by, and room to sign. */
export const reportCover = ({ title, language, cover }: ReportDocument): Html => {
  const { signed, signers, name, date, signature } = reportPageWords(language);
  return html`<header class="head cover">
    <h1>${title}</h1>
    <dl class="facts">
      ${cover.lines.map(
        ({ label, value }) =>
          html`<div class="${cellInWords(value, language).length > LONG ? 'broad' : ''}">
            <dt>${label}</dt>
            <dd>${valueOf(prose(cellInWords(value, language), language))}</dd>
          </div>`,
      )}
    </dl>
    ${cover.notes.map((note) => html`<p>${prose(note, language)}</p>`)}
    <section class="sign" aria-label="${signed}">
      <h2>${signed}</h2>
      <div class="signers">
        ${signers.map(
          ({ who, declares }) =>
            html`<div class="keep">
              <p>${who}</p>
              <p class="declares">${prose(declares, language)}</p>
              <dl>
                ${[name, date, signature].map(
                  (line) =>
                    html`<dt>${line}</dt>
                      <dd></dd>`,
                )}
              </dl>
            </div>`,
        )}
      </div>
    </section>
  </header> `;
};
