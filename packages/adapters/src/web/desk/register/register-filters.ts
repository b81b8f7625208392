import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import type { Html } from '../../../pages/style/page.ts';
import { keptListWords } from '../../../words/kept-list-words.ts';
import { type OfferedList, registerPageWords } from '../../../words/register-page-words.ts';
import { type Choice, filterChoices, filtersInWords } from './filter-choices.ts';
import { namesOf, WEEK } from './register-address.ts';
import { COLUMNS, screenColumns } from './register-columns.ts';
import type { RegisterShown } from './register-shown.ts';

/** The lists that are asked for most, as addresses. */
const offeredLists = (today: string): Readonly<Record<OfferedList, string>> => {
  const address = (options: Record<string, string>): string =>
    `?${new URLSearchParams(options).toString()}`;
  return {
    all: '?',
    undone: address({ state: 'undone', sort: 'target' }),
    overdue: address({ state: 'overdue', sort: 'target' }),
    thisWeek: address({ due: WEEK, sort: 'target' }),
    mine: address({ mine: '1', sort: 'target' }),
    waiting: address({ status: 'awaiting-information' }),
    late: address({ state: 'late' }),
    thisYear: address({ year: today.slice(0, 4) }),
  };
};

const listsOf = ({ language, today, own, to }: RegisterShown): Html => {
  const words = registerPageWords(language);
  const offered = offeredLists(today);
  return html`<nav class="lists" aria-label="${words.lists}">
    <ul>
      ${namesOf(offered).map((name) => html`<li><a href="${offered[name]}">${words.offered[name]}</a></li>`)}
    </ul>
    ${
      own === null || own.length === 0
        ? ''
        : html`<p>
              <span id="own-lists">${keptListWords(language).own}</span>
              <a href="${to('lists')}">${keptListWords(language).change}</a>
            </p>
            <ul aria-labelledby="own-lists">
              ${own.map(({ name, query }) => html`<li><a href="?${query}"><bdi>${harmlessLines(name)}</bdi></a></li>`)}
            </ul>`
    }
  </nav>`;
};

const selectOf = (
  name: string,
  label: string,
  choices: readonly Choice[],
  { query, language }: RegisterShown,
  none = registerPageWords(language).any,
): Html => {
  const chosen = query.get(name) ?? '';
  return html`<div class="field">
    <label for="f-${name}">${label}</label>
    <select id="f-${name}" name="${name}">
      <option value="">${none}</option>
      ${choices.map(
        ([value, shown]) =>
          html`<option value="${value}" ${value === chosen ? html`selected` : ''}>
            ${shown}
          </option>`,
      )}
    </select>
  </div>`;
};

const inputOf = (
  name: string,
  label: string,
  { query }: RegisterShown,
  more: Html | '' = '',
): Html =>
  html`<div class="field">
    <label for="f-${name}">${label}</label>
    <input
      id="f-${name}"
      name="${name}"
      value="${query.get(name) ?? ''}"
      autocomplete="off"
      ${more}
    />
  </div>`;

const tickOf = (name: string, label: string, { query }: RegisterShown): Html =>
  html`<label class="one"
    ><input
      type="checkbox"
      name="${name}"
      value="1"
      ${query.get(name) === '1' ? html`checked` : ''}
    />
    ${label}</label
  >`;

const columnsOf = ({ language, procedures, address }: RegisterShown): Html => {
  const words = registerPageWords(language);
  const columns = screenColumns(language, procedures);
  return html`<fieldset class="columns">
    <legend>${words.columns}</legend>
    ${COLUMNS.map(
      (name) =>
        html`<label
          ><input
            type="checkbox"
            name="column"
            value="${name}"
            ${address.columns.includes(name) ? html`checked` : ''}
          />
          ${columns[name].heading}</label
        >`,
    )}
  </fieldset>`;
};

/** The filters as a form that asks for an address, folded beneath what is filtered by. */
export const registerFilters = (shown: RegisterShown): Html => {
  const { language, procedures, officers, query, address } = shown;
  const words = registerPageWords(language);
  const { fields } = words;
  const choices = filterChoices(language, procedures, officers);
  const select = (name: keyof typeof fields, none?: string): Html =>
    selectOf(name, fields[name], choices[name] ?? [], shown, none);
  // What is filtered by stands above the list, which comes first.
  const told = filtersInWords(query, address, choices);
  const days = html`aria-describedby="days-hint"`;
  const figure = ['of', 'figure'].map((name) => [name, query.get(name)] as const);
  return html`${listsOf(shown)}
    <details class="filters">
      <summary>
        ${words.filters}${told === '' ? '' : html`: <bdi>${harmlessLines(told)}</bdi>`}
      </summary>
      <form method="get" action="register">
        ${figure.map(([name, value]) => (value === null ? '' : html`<input type="hidden" name="${name}" value="${value}" />`))}
        <div class="fields">
          ${inputOf('text', fields.text, shown, html`type="search" pattern=".*\\d.*" title="${words.numberHint}"`)} ${select('status')}
          ${select('state')} ${select('subject')} ${select('outcome')} ${select('channel')}
          ${select('officer')}
          ${inputOf('year', fields.year, shown, html`inputmode="numeric" maxlength="4"`)}
          ${inputOf('received', fields.received, shown, days)}
          ${inputOf('due', fields.due, shown, days)} ${select('sort', words.orders.recorded)}
          ${inputOf('as-of', fields['as-of'], shown, html`type="date"`)}
          ${select('by', words.past.by.recorded)}
        </div>
        <p class="hint" id="days-hint">${words.daysHint}</p>
        <p class="ticks">
          ${tickOf('mine', words.onlyMine, shown)} ${tickOf('reverse', words.reverse, shown)}
        </p>
        ${columnsOf(shown)}
        <p class="ask">
          <button type="submit">${words.show}</button>
          <a href="register">${words.clear}</a>
        </p>
      </form>
    </details>`;
};
