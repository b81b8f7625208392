import { capitalized, type Language, type Procedure } from '@klacht/domain';
import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import type { Html } from '../../../pages/style/page.ts';
import { type Choice, choicesFor, LONG } from '../../../use-cases/by-hand/choices.ts';
import { withoutNumbers } from '../../../use-cases/by-hand/faults.ts';
import type { CommandType, Field, Form } from '../../../use-cases/by-hand/fields.ts';
import type { DeskWords } from '../../../words/desk-words.ts';
import { fieldName } from '../../../words/field-names.ts';
import { itemsOf, textAt, type Typed } from './typed.ts';

/** What the inputs of a form are made from. */
export type Filling = {
  readonly type: CommandType;
  readonly language: Language;
  readonly words: DeskWords;
  readonly procedures: readonly Procedure[];
  readonly typed: Typed;
  /** What is wrong, by the name of the input that it is said beside. */
  readonly problems: ReadonlyMap<string, string>;
  /** What may stand in a field, as the complaint has it: whom it names, its documents. */
  readonly known: Readonly<Record<string, readonly string[]>>;
  /** What is chosen from in a field, as people call it: letters, which have no other name than an id. */
  readonly named?: Readonly<Record<string, readonly Choice[]>>;
};

export const idOf = (name: string): string => `f-${name.replaceAll('.', '-')}`;

/** What a screen reader says of a field beside its name. */
const describedBy = (id: string, hint: string, problem: string | undefined): Html | '' => {
  const ids = [
    ...(hint === '' ? [] : [`${id}-hint`]),
    ...(problem === undefined ? [] : [`${id}-error`]),
  ].join(' ');
  return html`${ids === '' ? '' : html` aria-describedby="${ids}"`}${
    problem === undefined ? '' : html` aria-invalid="true"`
  }`;
};

const beside = (id: string, hint: string, problem: string | undefined): Html =>
  html`${hint === '' ? '' : html`<span class="hint" id="${id}-hint">${hint}</span>`}${
    problem === undefined ? '' : html`<span class="error" id="${id}-error">${problem}</span>`
  }`;

const optionsOf = (choices: readonly Choice[], chosen: string, words: DeskWords): Html =>
  html`<option value="">${words.doing.choose}</option>
    ${choices.map(
      ({ value, label }) =>
        html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${label}</option>`,
    )}`;

/** Several that hold, as boxes to tick. */
const boxes = (filling: Filling, name: string, label: string, choices: readonly Choice[]): Html => {
  const chosen = filling.typed[name] ?? [];
  const problem = filling.problems.get(name);
  const id = idOf(name);
  return html`<fieldset
    class="field${problem === undefined ? '' : ' wrong'}"
    id="${id}"
    tabindex="-1"
  >
    <legend>${label}</legend>
    ${beside(id, '', problem)}
    <div class="boxes">
      ${choices.map(
        ({ value, label: called }, index) =>
          html`<label class="box"
            ><input
              type="checkbox"
              name="${name}"
              value="${value}"
              ${chosen.includes(value) ? html`checked` : ''}
              ${index === 0 ? describedBy(id, '', problem) : ''}
            />${called}</label
          >`,
      )}
    </div>
  </fieldset>`;
};

const TYPES: Readonly<Partial<Record<Form['kind'], string>>> = { at: 'date', day: 'date' };

const SHORT = new Set<Form['kind']>(['at', 'day', 'number', 'choice', 'yes-or-no']);

/** The input of a field that is no list. */
const inputOf = (filling: Filling, field: Field, name: string, more: Html): Html => {
  const { typed, words, known, named = {} } = filling;
  const { form } = field;
  const id = idOf(name);
  const path = withoutNumbers(name);
  const value = textAt(typed, name);
  const choices =
    form.kind === 'yes-or-no'
      ? [
          { value: 'yes', label: words.doing.yes },
          { value: 'no', label: words.doing.no },
        ]
      : (named[path] ?? choicesFor(filling, path, form));
  if (choices !== null) {
    return html`<select id="${id}" name="${name}" class="short" ${more}>
      ${optionsOf(choices, value, words)}
    </select>`;
  }
  if (form.kind === 'list') {
    const lines = harmlessLines((typed[name] ?? []).join('\n'));
    return html`<textarea id="${id}" name="${name}" rows="3" ${more}>${'\n'}${lines}</textarea>`;
  }
  if (form.kind === 'text' && LONG.has(field.path)) {
    return html`<textarea id="${id}" name="${name}" rows="7" ${more}>${'\n'}${value}</textarea>`;
  }
  const names = known[path] ?? [];
  return html`<input
      id="${id}"
      name="${name}"
      type="${TYPES[form.kind] ?? 'text'}"
      value="${value}"
      autocomplete="off"
      ${SHORT.has(form.kind) ? html`class="short"` : ''}
      ${form.kind === 'number' ? html`inputmode="numeric"` : ''}
      ${names.length === 0 ? '' : html`list="${id}-known"`}
      ${more}
    />${
      names.length === 0
        ? ''
        : html`<datalist id="${id}-known">
            ${names.map((one) => html`<option value="${one}"></option>`)}
          </datalist>`
    }`;
};

const flagOf = ({ typed, problems }: Filling, name: string, label: string): Html => {
  const id = idOf(name);
  return html`<div class="field">
    ${beside(id, '', problems.get(name))}
    <label class="box"
      ><input
        id="${id}"
        type="checkbox"
        name="${name}"
        value="yes"
        ${textAt(typed, name) === '' ? '' : html`checked`}
        ${describedBy(id, '', problems.get(name))}
      />${label}</label
    >
  </div>`;
};

/** A list of groups: each with its fields, and one more that is empty. */
const groups = (
  filling: Filling,
  fields: readonly Field[],
  name: string,
  label: string,
  required: boolean,
): Html => {
  const count = itemsOf(filling.typed, name);
  const problem = filling.problems.get(name);
  const id = idOf(name);
  const rows = Math.max(count + (textAt(filling.typed, 'more') === name ? 1 : 0), 1);
  return html`<fieldset
    class="field group${problem === undefined ? '' : ' wrong'}"
    id="${id}"
    tabindex="-1"
  >
    <legend>${label}</legend>
    ${beside(id, '', problem)}
    ${Array.from(
      { length: rows },
      (_, index) =>
        html`<fieldset class="item">
          <legend>${index + 1}</legend>
          ${fields.map((field) =>
            fieldOf(
              filling,
              { ...field, required: field.required && required && index === 0 },
              `${name}.${index}.`,
            ),
          )}
        </fieldset>`,
    )}
    <button class="quiet-button" name="more" value="${name}" formnovalidate>
      ${filling.words.doing.another}
    </button>
  </fieldset>`;
};

/**
 * A field of a command as inputs, with its name, a hint, and what is wrong with it.
 *
 * @param before the place of the item in a list: `points.0.`
 */
export const fieldOf = (filling: Filling, field: Field, before = ''): Html => {
  const { type, language, words, problems } = filling;
  const { form, path, required } = field;
  const name = `${before}${path}`;
  const id = idOf(name);
  const label = capitalized(fieldName(type, withoutNumbers(name), language));
  if (form.kind === 'flag') return flagOf(filling, name, label);
  if (form.kind === 'list') {
    const choices = choicesFor(filling, withoutNumbers(name), form);
    if (choices !== null) return boxes(filling, name, label, choices);
    if (form.of.kind === 'group') return groups(filling, form.of.fields, name, label, required);
  }
  const problem = problems.get(name);
  const hint = form.kind === 'list' ? words.doing.perLine : '';
  const more = html`${describedBy(id, hint, problem)}${required ? html` required` : ''}`;
  return html`<div class="field${problem === undefined ? '' : ' wrong'}">
    <label for="${id}">${label}</label>
    ${beside(id, hint, problem)} ${inputOf(filling, field, name, more)}
  </div>`;
};
