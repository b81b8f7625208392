import { explainFinding, findingsOf, type Language } from '@klacht/domain';
import { html } from 'hono/html';
import { dossierWords } from '../../words/dossier-words.ts';
import { wordsOf } from '../../words/headings.ts';
import type { Html } from '../style/page.ts';
import { prose } from '../style/prose.ts';
import type { Dossier } from './dossier.ts';

/** Where the handling departs from the procedure, beside the terms; for the firm. */
export const dossierFindings = (dossier: Dossier, language: Language): Html => {
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
