import { dayInWords, explainFinding, findingsOf, type Language } from '@klacht/domain';
import { html } from 'hono/html';
import { harmlessLines } from '../ground/harmless.ts';
import { readsForFirm } from '../sealing/readable-events.ts';
import { dossierWords } from '../words/dossier-words.ts';
import { wordsOf } from '../words/headings.ts';
import { namesIn } from '../words/names.ts';
import { dossierDeadlines } from './dossier/dossier-deadlines.ts';
import { dossierFacts } from './dossier/dossier-facts.ts';
import { DOSSIER_STYLE } from './dossier/dossier-style.ts';
import { dossierTimeline } from './dossier/dossier-timeline.ts';
import type { Dossier } from './dossier/dossier.ts';
import { type Html, pageOf } from './style/page.ts';
import { prose } from './style/prose.ts';

export type { Dossier } from './dossier/dossier.ts';

const findingsIn = (dossier: Dossier, language: Language): Html => {
  const { complaint, procedure, today, others } = dossier;
  const { noFindings } = dossierWords(language);
  const found = findingsOf(complaint, procedure, today, others);
  return html`<h2 id="findings">${wordsOf(language).findings}</h2>
    ${
      found.length === 0
        ? html`<p>${noFindings}</p>`
        : html`<ul>
            ${found.map((one) => html`<li>${prose(explainFinding(one, language), language)}</li>`)}
          </ul>`
    }`;
};

/** Whether texts were opened, for whom, and that this was recorded. */
const noteOf = ({ reader }: Dossier, language: Language): Html | string => {
  const words = dossierWords(language);
  if (reader === null) return words.closed;
  const [before = '', after = ''] = words
    .opened('\u0000', namesIn(language).roles[reader.role])
    .split('\u0000');
  return html`${before}<bdi>${harmlessLines(reader.name)}</bdi>${after}`;
};

/**
 * A complaint's dossier as one page of HTML: what happened, when, and when that was recorded, with
 * the deadlines and findings beside it. It prints, needs no network, runs nothing, and every text
 * in it is escaped. An employee is not shown how the handling is judged, nor a complainant what was
 * found.
 *
 * @example
 * await dossierPage({ number: '2026-0001', complaint, events, reader: null, … }, 'nl');
 */
export const dossierPage = (dossier: Dossier, language: Language): Promise<string> => {
  const { number, reader, today } = dossier;
  const words = dossierWords(language);
  const asOf = words.asOf(dayInWords(today, 'date', language));
  const title = `${words.title} ${number}`;
  const aside =
    reader?.role === 'employee'
      ? ''
      : html`<div>
          ${dossierDeadlines(dossier, language)}
          ${readsForFirm(reader) ? findingsIn(dossier, language) : ''}
        </div>`;
  return pageOf({
    language,
    title,
    beside: asOf,
    style: DOSSIER_STYLE,
    body: html`<header class="head">
        <p class="what">${words.title}</p>
        <h1>${number}</h1>
        <p class="as-of">${prose(asOf, language)} ${noteOf(dossier, language)}</p>
        ${dossierFacts(dossier, language)}
      </header>
      <main id="content" class="${aside === '' ? '' : 'columns'}">
        ${aside}
        <div>${dossierTimeline(dossier, language)}</div>
      </main>`,
  });
};
