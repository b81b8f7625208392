import { isKlachtError } from '@klacht/domain';
import { numberInWords } from '@klacht/projections';
import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import type { Html } from '../../../pages/style/page.ts';
import {
  findByText,
  type FoundByText,
  type SearchResult,
} from '../../../use-cases/search/find-by-text.ts';
import { factNamesIn } from '../../../words/fact-names.ts';
import { wordsOf } from '../../../words/headings.ts';
import { namesIn } from '../../../words/names.ts';
import { registerPageWords } from '../../../words/register-page-words.ts';
import type { Answer, Asked } from '../asked.ts';

/** Who may search: who may know who complained. */

/** A place in an event without the numbers of lists: `points.0.text` is `points.text`. */
const placeOf = (field: string): string =>
  field
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .join('.');

const typedIn = ({ form }: Asked): string => {
  const text = form.get('text');
  return typeof text === 'string' ? text : '';
};

/** The form; with what was typed where something was wrong with it. */
const formOf = (asked: Asked, problem: string | null): Html => {
  const { language, to, token } = asked;
  const { find } = registerPageWords(language);
  const described = problem === null ? 'find-hint' : 'find-hint find-error';
  return html`<form method="post" action="${to('find')}">
    <input type="hidden" name="token" value="${token()}" />
    <div class="field ${problem === null ? '' : 'wrong'}">
      <label for="find-text">${find.label}</label>
      <span class="hint" id="find-hint">${find.hint}</span>
      ${problem === null ? '' : html`<span class="error" id="find-error">${problem}</span>`}
      <input
        id="find-text"
        name="text"
        type="text"
        value="${problem === null ? '' : typedIn(asked)}"
        autocomplete="off"
        required
        minlength="3"
        maxlength="200"
        aria-describedby="${described}"
        ${problem === null ? '' : html`aria-invalid="true"`}
      />
    </div>
    <button type="submit">${find.submit}</button>
  </form>`;
};

const rowOf = ({ entry, places }: FoundByText, { language, to }: Asked): Html => {
  const { complaint, number } = entry;
  const names = factNamesIn(language);
  const where = [...new Set(places.map(({ type, field }) => names.field(type, placeOf(field))))];
  return html`<tr>
    <th scope="row"><a href="${to(`c/${number}`)}">${number}</a></th>
    <td><time>${complaint.received.at}</time></td>
    <td>${namesIn(language).statuses[complaint.status]}</td>
    <td>${harmlessLines(complaint.officer ?? '')}</td>
    <td>${where.join('; ')}</td>
  </tr>`;
};

const foundOf = ({ found, sealed }: SearchResult, asked: Asked): Html => {
  const { language } = asked;
  const words = registerPageWords(language);
  const heads = wordsOf(language);
  const { find } = words;
  const title = find.found(found.length);
  return html`${
    found.length === 0
      ? html`<p role="status">${find.nothing}</p>`
      : html`<p role="status">${title}. ${find.recorded}</p>
            <div class="wide" tabindex="0" role="group" aria-label="${title}">
              <table>
                <thead>
                  <tr>
                    ${[heads.number, heads.received, heads.status, heads.officer, find.places].map((one) => html`<th scope="col">${one}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${found.map((one) => rowOf(one, asked))}
                </tbody>
              </table>
            </div>`
  }
    ${sealed === 0 ? '' : html`<p class="quiet">${find.sealed(numberInWords(sealed, language))}</p>`}
    <h2>${find.again}</h2>
    ${formOf(asked, null)}`;
};

export const showForm = async (asked: Asked): Promise<Answer> => ({
  title: registerPageWords(asked.language).find.title,
  body: html`${formOf(asked, null)}`,
});

/** What is looked for is sent and not asked for, so that no name stands in an address or a log. */
export const answerForm = async (asked: Asked): Promise<Answer> => {
  const { journal, reader, now, language, words, tokenId } = asked;
  const { find } = registerPageWords(language);
  const wrong = (problem: string, status: number): Answer => ({
    title: find.title,
    status,
    isError: true,
    body: formOf(asked, problem),
  });
  if (tokenId === null) return wrong(words.refused.expired[0], 409);
  try {
    const result = await findByText(journal, { text: typedIn(asked), reader, now: now() });
    return { title: find.title, body: foundOf(result, asked) };
  } catch (error) {
    if (isKlachtError(error) && error.code === 'invalid-input') return wrong(find.tooShort, 422);
    throw error;
  }
};
