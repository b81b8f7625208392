import {
  contactName,
  dayInWords,
  type Language,
  type LocalDate,
  type Procedure,
} from '@klacht/domain';
import { html } from 'hono/html';
import { toldInForm } from '../../intake/form/copy-of-form.ts';
import type { Typed } from '../../intake/form/read-form.ts';
import { pageOf } from '../../pages/style/page.ts';
import { prose } from '../../pages/style/prose.ts';
import { formWords } from '../../words/form-words.ts';
import { FORM_STYLE } from './form-style.ts';
import { termsInWords } from './form-page.ts';

/** What a complainant is told at once: that it came in, under which number, and what it says. */
export type Receipt = {
  readonly language: Language;
  readonly procedure: Procedure;
  readonly number: string;
  /** The local day. */
  readonly receivedOn: LocalDate;
  readonly typed: Typed;
  /** The names of the files. */
  readonly files: readonly string[];
};

/** The receipt as a page, with a copy of the complaint (Delegated Regulation (EU) 2025/294, article 4(3)). */
export const receiptPage = ({
  language,
  procedure,
  number,
  receivedOn,
  typed,
  files,
}: Receipt): Promise<string> => {
  const words = formWords(language);
  const day = dayInWords(receivedOn, 'date', language);
  const title = words.receivedTitle(number);
  return pageOf({
    language,
    title,
    beside: day,
    style: FORM_STYLE,
    body: html`<header class="head">
        <p class="what">${contactName(procedure, language)}</p>
        <h1>${title}</h1>
      </header>
      <main id="content">
        <dl class="facts">
          <div>
            <dt>${words.yourNumber}</dt>
            <dd>${number}</dd>
          </div>
          <div>
            <dt>${words.receivedAt}</dt>
            <dd>${prose(day, language)}</dd>
          </div>
        </dl>
        ${words
          .next(...termsInWords(procedure, language))
          .map((text) => html`<p>${prose(text, language)}</p>`)}
        <h2>${words.copy}</h2>
        ${toldInForm(typed, language).map(
          ({ heading, told }) =>
            html`<h3>${heading}</h3>
              <dl class="told">
                ${told.map(
                  ([label, text]) =>
                    html`<dt>${label}</dt>
                      <dd><bdi>${text}</bdi></dd>`,
                )}
              </dl>`,
        )}
        ${
          files.length === 0
            ? ''
            : html`<h3>${words.files}</h3>
                <ul>
                  ${files.map((name) => html`<li><bdi>${name}</bdi></li>`)}
                </ul>`
        }
      </main>`,
  });
};

/** A page that says no more than why there is no form. */
export const refusalPage = (
  language: Language,
  procedure: Procedure,
  refusal: keyof ReturnType<typeof formWords>['refused'],
): Promise<string> => {
  const words = formWords(language);
  return pageOf({
    language,
    title: words.title,
    beside: contactName(procedure, language),
    style: FORM_STYLE,
    body: html`<header class="head">
        <p class="what">${contactName(procedure, language)}</p>
        <h1>${words.errorTitle}</h1>
      </header>
      <main id="content">
        <p>${words.refused[refusal]}</p>
        <p><a href="?lang=${language}">${words.again}</a></p>
      </main>`,
  });
};
