import {
  capitalized,
  dayInWords,
  explainKifidWindow,
  type Language,
  type LocalDate,
  kifidWindow,
  obligationsOf,
  proofInSentences,
} from '@klacht/domain';
import { html } from 'hono/html';
import { dossierWords } from '../../words/dossier-words.ts';
import { wordsOf } from '../../words/headings.ts';
import { namesIn } from '../../words/names.ts';
import type { Html } from '../style/page.ts';
import { prose } from '../style/prose.ts';
import { byUrgency, stateOf } from '../style/state.ts';
import type { Dossier } from './dossier.ts';

/** A proof, to be unfolded under its date; it is unfolded where something is amiss. */
const proofOf = (sentences: readonly string[], isOpen: boolean, language: Language): Html =>
  html`<details ${isOpen ? 'open' : ''}>
    <summary>${dossierWords(language).proof}</summary>
    ${sentences.map((one) => html`<p class="quiet">${prose(one, language)}</p>`)}
  </details>`;

/** The deadlines, what is late first, each with its proof beneath. */
export const dossierDeadlines = (dossier: Dossier, language: Language): Html => {
  const { complaint, procedure, today } = dossier;
  const { deadlines, kifid } = wordsOf(language);
  const { kinds, states, kifid: kifidStates } = namesIn(language);
  const words = dossierWords(language);
  const day = (date: LocalDate): string => dayInWords(date, 'date', language);
  const window = kifidWindow(complaint, procedure, today);
  return html`<h2 id="deadlines">${deadlines}</h2>
    ${obligationsOf(complaint, procedure, today)
      .toSorted(byUrgency)
      .map(
        ({ kind, state, due, target, ...rest }) =>
          html`<section class="deadline">
            <h3>${capitalized(kinds[kind])}: ${stateOf(state, states[state])}</h3>
            <p>${prose(words.due(day(due), day(target)), language)}</p>
            ${proofOf(proofInSentences(rest, language, procedure.calendar), state === 'late' || state === 'overdue', language)}
          </section> `,
      )}
    <section class="deadline">
      <h3>${kifid}: ${kifidStates[window.state]}</h3>
      ${proofOf([explainKifidWindow(window, language)], false, language)}
    </section>`;
};
