import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import type { Html } from '../../../pages/style/page.ts';
import type { KeptList } from '../../../use-cases/opening/open-journal.ts';
import { keptListWords } from '../../../words/kept-list-words.ts';
import type { Answer, Asked } from '../asked.ts';
import { expiredNotice } from '../doing/form-frame.ts';
import { fileOf } from '../file-of.ts';
import { filterChoices, filtersInWords } from '../register/filter-choices.ts';
import { keptRows } from '../register/kept-rows.ts';
import { officersIn } from '../register/officers.ts';
import { type OwnLists, ownLists, queryToKeep } from '../register/own-lists.ts';

/** More would be a list of lists to look through. */
const MOST_LISTS = 40;
const MOST_CHARACTERS = 60;
const MOST_OF_A_QUERY = 2000;

/** What was sent, or what the address would keep. */
type Typed = { readonly name: string; readonly query: string };

const textIn = ({ form }: Asked, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

type Wrong = { readonly text: string; readonly status: number } | 'expired';

/** What a list asks, in words. */
const tellingOf = async ({ journal, judgedAt, language }: Asked) => {
  const officers = await officersIn(journal, await keptRows(journal, judgedAt()));
  const choices = filterChoices(language, journal.procedures, officers);
  return (query: string): string => {
    const told = filtersInWords(new URLSearchParams(query), { problems: [] }, choices);
    return told === '' ? keptListWords(language).everything : harmlessLines(told);
  };
};

const formOf = (
  { name, query }: Typed,
  telling: (query: string) => string,
  wrong: Wrong | null,
  asked: Asked,
): Html => {
  const { language, to, token } = asked;
  const words = keptListWords(language);
  const error = wrong === null || wrong === 'expired' ? null : wrong.text;
  return html`<section aria-labelledby="keep">
    <h2 id="keep">${words.keepThis}</h2>
    <p><bdi>${telling(query)}</bdi></p>
    <form class="do" method="post" action="${to('lists')}">
      <input type="hidden" name="token" value="${token()}" />
      <input type="hidden" name="query" value="${query}" />
      <div class="field ${error === null ? '' : 'wrong'}">
        <label for="list-name">${words.name}</label>
        <span class="hint" id="list-hint">${words.nameHint}</span>
        ${error === null ? '' : html`<span class="error" id="list-error">${error}</span>`}
        <input
          id="list-name"
          name="name"
          value="${name}"
          maxlength="${MOST_CHARACTERS}"
          autocomplete="off"
          aria-describedby="list-hint${error === null ? '' : ' list-error'}"
          ${error === null ? '' : html`aria-invalid="true" autofocus`}
        />
      </div>
      <p class="buttons"><button name="step" value="keep">${words.keep}</button></p>
    </form>
  </section>`;
};

const listOf = (
  { name, query }: KeptList,
  telling: (query: string) => string,
  { language, to, token }: Asked,
): Html => {
  const words = keptListWords(language);
  const shown = harmlessLines(name);
  return html`<li>
    <form method="post" action="${to('lists')}">
      <a href="${to(`register?${query}`)}"><bdi>${shown}</bdi></a>
      <input type="hidden" name="token" value="${token()}" />
      <input type="hidden" name="name" value="${name}" />
      <button class="quiet-button" name="step" value="drop" aria-label="${words.removeOf(shown)}">
        ${words.remove}
      </button>
    </form>
    <span class="quiet"><bdi>${telling(query)}</bdi></span>
  </li>`;
};

const page = async (
  asked: Asked,
  typed: Typed | null,
  wrong: Wrong | null = null,
): Promise<Answer> => {
  const { language, to } = asked;
  const words = keptListWords(language);
  const lists = await ownLists(asked);
  if (lists === null) return { title: words.title, body: html`<p>${words.noKey}</p>` };
  const telling = await tellingOf(asked);
  const { all } = lists;
  return {
    title: words.title,
    beneath: words.lead,
    ...(wrong === null ? {} : { isError: true, status: wrong === 'expired' ? 409 : wrong.status }),
    body: html`${wrong === 'expired' ? expiredNotice(asked) : ''}
      ${typed === null ? '' : formOf(typed, telling, wrong, asked)}
      <section aria-labelledby="own">
        <h2 id="own">${words.own}</h2>
        ${
          all.length === 0
            ? html`<p>${words.none}</p>`
            : html`<ul class="plain own-lists">
                  ${all.map((one) => listOf(one, telling, asked))}
                </ul>
                <p><a href="${to('lists.json')}">${words.download}</a></p>`
        }
      </section>
      <p><a href="${to('register')}">${words.toRegister}</a></p>`,
  };
};

/** The lists that the reader keeps; with what the address asks, to be kept under a name. */
export const showForm = (asked: Asked): Promise<Answer> => {
  const { query } = asked;
  const kept = queryToKeep(query);
  return page(asked, kept === '' ? null : { name: '', query: kept });
};

const keep = async (asked: Asked, lists: OwnLists): Promise<Answer> => {
  const words = keptListWords(asked.language);
  const typed = {
    name: textIn(asked, 'name'),
    query: queryToKeep(new URLSearchParams(textIn(asked, 'query'))),
  };
  const { name, query } = typed;
  const isNew = !lists.all.some((one) => one.name === name);
  if (name === '' || name.length > MOST_CHARACTERS) {
    return page(asked, typed, { text: words.noName(MOST_CHARACTERS), status: 422 });
  }
  if (query.length > MOST_OF_A_QUERY) {
    return page(asked, typed, { text: words.tooLong, status: 422 });
  }
  if (isNew && lists.all.length >= MOST_LISTS) {
    return page(asked, typed, { text: words.tooMany(MOST_LISTS), status: 422 });
  }
  lists.keep(typed);
  return { goTo: `register?${query}` };
};

export const answerForm = async (asked: Asked): Promise<Answer> => {
  const lists = await ownLists(asked);
  const isDropped = textIn(asked, 'step') === 'drop';
  if (asked.tokenId === null) {
    const query = queryToKeep(new URLSearchParams(textIn(asked, 'query')));
    return page(asked, isDropped ? null : { name: textIn(asked, 'name'), query }, 'expired');
  }
  if (lists === null) return page(asked, null);
  if (!isDropped) return keep(asked, lists);
  lists.drop(textIn(asked, 'name'));
  return { goTo: 'lists' };
};

export const file = async (asked: Asked): Promise<Answer> => {
  const lists = await ownLists(asked);
  const text = `${JSON.stringify(lists?.all ?? [], null, 2)}\n`;
  return fileOf(text, 'lists.json', 'application/json; charset=utf-8');
};
