import { dayInWords, type Language } from '@klacht/domain';
import { html } from 'hono/html';
import { readsForFirm } from '../sealing/readable-events.ts';
import { dossierWords } from '../words/dossier-words.ts';
import { dossierDeadlines } from './dossier/dossier-deadlines.ts';
import { dossierFacts } from './dossier/dossier-facts.ts';
import { dossierFindings } from './dossier/dossier-findings.ts';
import { readingNote } from './dossier/reading-note.ts';
import { DOSSIER_STYLE } from './dossier/dossier-style.ts';
import { dossierTimeline } from './dossier/dossier-timeline.ts';
import type { Dossier } from './dossier/dossier.ts';
import { pageOf } from './style/page.ts';
import { prose } from './style/prose.ts';

export type { Dossier } from './dossier/dossier.ts';

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
          ${readsForFirm(reader) ? dossierFindings(dossier, language) : ''}
        </div>`;
  return pageOf({
    language,
    title,
    beside: asOf,
    style: DOSSIER_STYLE,
    body: html`<header class="head">
        <p class="what">${words.title}</p>
        <h1>${number}</h1>
        <p class="as-of">${prose(asOf, language)} ${readingNote(dossier, language)}</p>
        ${dossierFacts(dossier, language)}
      </header>
      <main id="content" class="${aside === '' ? '' : 'columns'}">
        ${aside}
        <div>${dossierTimeline(dossier, language)}</div>
      </main>`,
  });
};
