import { contactName, type Language, type Procedure, termInWords } from '@klacht/domain';
import { html } from 'hono/html';
import type { FormProblem } from '../../intake/form/complaint-form.ts';
import {
  type FormField,
  type FormGroup,
  formFields,
  formGroups,
} from '../../intake/form/form-fields.ts';
import type { Typed } from '../../intake/form/read-form.ts';
import { type Html, pageOf } from '../../pages/style/page.ts';
import { fieldLabel, formWords } from '../../words/form-words.ts';
import { FORM_STYLE } from './form-style.ts';

/** Why a form was not taken as a whole. */
export type FormRefusal = keyof ReturnType<typeof formWords>['refused'];

/** The form as it is shown: blank, or with what was typed and what is wrong with it. */
export type FormShown = {
  readonly language: Language;
  readonly procedure: Procedure;
  readonly token: string;
  readonly typed: Typed;
  readonly problems: Readonly<Record<string, FormProblem>>;
  readonly refusal: FormRefusal | null;
  /** Files were chosen that have to be chosen again. */
  readonly lostFiles: boolean;
  readonly limits: { readonly files: number; readonly megabytes: number };
};

const idOf = (name: string): string => name.replaceAll('.', '-');

const SHORT = new Set(['amount', 'day']);

/** A hint and an error are part of what a screen reader says of the field. */
const describedBy = (
  id: string,
  hint: string | undefined,
  problem: string | undefined,
): Html | '' => {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === undefined ? [] : [`${id}-error`]),
  ].join(' ');
  return ids === '' ? '' : html` aria-describedby="${ids}"`;
};

const inputOf = ({ name, kind, autocomplete }: FormField, value: string, more: Html): Html => {
  const id = idOf(name);
  if (kind === 'letter') {
    return html`<textarea id="${id}" name="${name}" rows="6" ${more}>${value}</textarea>`;
  }
  const type = kind === 'day' ? 'date' : 'text';
  const fill = autocomplete === null ? '' : html` autocomplete="${autocomplete}"`;
  const short = SHORT.has(kind) ? html` class="short"` : '';
  return html`<input
    id="${id}"
    name="${name}"
    type="${type}"
    value="${value}"
    ${short}${fill}${more}
  />`;
};

const fieldOf = (field: FormField, shown: FormShown): Html => {
  const { language, typed, problems } = shown;
  const words = formWords(language);
  const id = idOf(field.name);
  const found = problems[field.name];
  const problem = found === undefined ? undefined : words.problems[found];
  const hint = words.hints[field.name];
  const label = fieldLabel(field.name, language);
  const more = html`${field.required ? html` required` : ''}${describedBy(id, hint, problem)}${
    problem === undefined ? '' : html` aria-invalid="true"`
  }`;
  return html`<div class="field${problem === undefined ? '' : ' wrong'}">
    <label for="${id}">${label}${field.required ? ` (${words.required})` : ''}</label>
    ${hint === undefined ? '' : html`<span class="hint" id="${id}-hint">${hint}</span>`}
    ${problem === undefined ? '' : html`<span class="error" id="${id}-error">${problem}</span>`}
    ${inputOf(field, typed[field.name] ?? '', more)}
  </div>`;
};

const fileField = (name: string, label: string, hint: string | null, several: boolean): Html =>
  html`<div class="field">
    <label for="${name}">${label}</label>
    ${hint === null ? '' : html`<span class="hint" id="${name}-hint">${hint}</span>`}
    <input
      id="${name}"
      name="${name}"
      type="file"
      ${several ? html` multiple` : ''}${
        hint === null ? '' : html` aria-describedby="${name}-hint"`
      }
    />
  </div>`;

const filesOf = (name: FormGroup['name'], { language, limits }: FormShown): Html | '' => {
  const words = formWords(language);
  if (name === 'representative') {
    return fileField('mandate', words.mandate, null, false);
  }
  if (name !== 'complaint') return '';
  const hint = words.attachmentsHint(limits.files, limits.megabytes);
  return fileField('attachments', words.attachments, hint, true);
};

/** What few complainants need is folded away; it stands open where something was typed in it. */
const FOLDED = new Set<FormGroup['name']>(['contact', 'representative']);

const groupOf = ({ name, fields }: FormGroup, shown: FormShown): Html => {
  const { language, typed, problems } = shown;
  const words = formWords(language);
  const heading = words.groups[name];
  const hint = words.groupHints[name];
  const body = html`${hint === undefined ? '' : html`<p>${hint}</p>`}
  ${fields.map((field) => fieldOf(field, shown))} ${filesOf(name, shown)}`;
  if (!FOLDED.has(name)) {
    return html`<fieldset>
      <legend>${heading}</legend>
      ${body}
    </fieldset>`;
  }
  const isOpen = fields.some(
    (one) => Object.hasOwn(typed, one.name) || Object.hasOwn(problems, one.name),
  );
  return html`<details class="part" ${isOpen ? html` open` : ''}>
    <summary>${heading}</summary>
    <div role="group" aria-label="${heading}">${body}</div>
  </details>`;
};

/** What is wrong, each with a link to its field. It comes first, so that it is read first. */
const errorsOf = (shown: FormShown): Html | '' => {
  const { language, problems, refusal, lostFiles } = shown;
  const words = formWords(language);
  const wrong = formFields.filter(({ name }) => problems[name] !== undefined);
  if (wrong.length === 0 && refusal === null) return '';
  return html`<section class="errors" role="alert" aria-labelledby="errors">
    <h2 id="errors">${words.errorTitle}</h2>
    ${refusal === null ? '' : html`<p>${words.refused[refusal]}</p>`}
    ${
      wrong.length === 0
        ? ''
        : html`<ul>
            ${wrong.map(({ name }) => {
              const problem = problems[name];
              return html`<li>
                <a href="#${idOf(name)}">${fieldLabel(name, language)}</a>:
                ${problem === undefined ? '' : words.problems[problem]}
              </li>`;
            })}
          </ul>`
    }
    ${lostFiles ? html`<p>${words.filesAgain}</p>` : ''}
  </section>`;
};

const OTHER: Readonly<Record<Language, Language>> = { nl: 'en', en: 'nl' };

/** How long the firm takes, in words. */
export const termsInWords = (
  { terms }: Procedure,
  language: Language,
): readonly [acknowledged: string, judged: string] => [
  termInWords(terms.acknowledge.term, language),
  termInWords(terms.judge.term, language),
];

/** The form as a page, which works without a script. */
export const formPage = (shown: FormShown): Promise<string> => {
  const { language, procedure, token } = shown;
  const words = formWords(language);
  const other = OTHER[language];
  const errors = errorsOf(shown);
  const title = errors === '' ? words.title : `${words.errorPrefix}: ${words.title}`;
  return pageOf({
    language,
    title,
    beside: contactName(procedure, language),
    style: FORM_STYLE,
    body: html`<header class="head">
        <p class="what">${contactName(procedure, language)}</p>
        <h1>${words.title}</h1>
        <p class="languages">
          <a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
        </p>
      </header>
      <main id="content">
        ${errors}
        ${words
          .lead(contactName(procedure, language), ...termsInWords(procedure, language))
          .map((text) => html`<p>${text}</p>`)}
        <form method="post" action="?lang=${language}" enctype="multipart/form-data" novalidate>
          <input type="hidden" name="token" value="${token}" />
          ${formGroups.map((group) => groupOf(group, shown))}
          <button type="submit">${words.send}</button>
        </form>
      </main>`,
  });
};
