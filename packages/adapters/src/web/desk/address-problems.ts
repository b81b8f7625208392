import type { Language } from '@klacht/domain';
import { html } from 'hono/html';
import { harmlessLines } from '../../ground/harmless.ts';
import type { Html } from '../../pages/style/page.ts';
import { registerPageWords } from '../../words/register-page-words.ts';
import type { Asked, Shown } from './asked.ts';

/** What an option expects, by which it is told that it got something else. */
export type Expected = 'choice' | 'days' | 'year' | 'page' | 'past' | 'moment' | 'there' | 'number';

/** A part of an address that could not be read. */
export type AddressProblem = {
  readonly option: string;
  readonly value: string;
  readonly expected: Expected;
};

const listOf = (problems: readonly AddressProblem[], language: Language): Html => {
  const words = registerPageWords(language);
  const labels: Readonly<Record<string, string>> = {
    ...words.fields,
    column: words.columns,
    mine: words.onlyMine,
    reverse: words.reverse,
  };
  return html`<ul>
    ${problems.map(
      ({ option, value, expected }) =>
        html`<li>
          ${labels[option] ?? ''} <code>${option}</code>: <bdi>${harmlessLines(value)}</bdi> ${words.expected[expected]}
        </li>`,
    )}
  </ul>`;
};

/** Whether a text is the number of a page, from 1. */
export const isPageNumber = (text: string): boolean => /^[1-9]\d{0,6}$/.test(text);

/** The rest of an address: what could be read of it. */
export const readPart = (
  query: URLSearchParams,
  problems: readonly AddressProblem[],
): URLSearchParams => {
  const rest = new URLSearchParams(query);
  for (const { option, value } of problems) {
    // Of several columns the others can be read.
    if (option === 'column') rest.delete(option, value);
    else rest.delete(option);
  }
  return rest;
};

/** What of an address was left out, above a page that shows the rest; nothing where all was read. */
export const leftOut = (problems: readonly AddressProblem[], language: Language): Html | '' =>
  problems.length === 0
    ? ''
    : html`<div class="errors" role="alert">
        <p>${registerPageWords(language).wrong}</p>
        ${listOf(problems, language)}
      </div>`;

/** Instead of what would be another page or file than was asked for. */
export const wrongAddress = (
  problems: readonly AddressProblem[],
  { language }: Pick<Asked, 'language'>,
  way: Html,
): Shown => ({
  title: registerPageWords(language).unreadable,
  status: 422,
  isError: true,
  body: html`<div class="errors" role="alert">${listOf(problems, language)}</div>
    <p>${way}</p>`,
});
