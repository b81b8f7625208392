import { isEmptyUnlessTold, withValue } from '../../../use-cases/by-hand/data.ts';
import type { Field, Form } from '../../../use-cases/by-hand/fields.ts';

/** What was typed for the fields of a form, by their names: several of a field that is there again. */
export type Typed = Readonly<Record<string, readonly string[]>>;

const LINE_ENDS = /\r\n?/g;

/** What was typed, with line ends as the journal has them; what is no text is left out. */
export const typedIn = (form: FormData): Typed => {
  const typed = new Map<string, string[]>();
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string') continue;
    const texts = typed.get(name) ?? [];
    texts.push(value.replaceAll(LINE_ENDS, '\n'));
    typed.set(name, texts);
  }
  return Object.fromEntries(typed);
};

/** The first text that was typed for a field; nothing where none was. */
export const textAt = (typed: Typed, name: string): string => typed[name]?.[0] ?? '';

const YES_OR_NO: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** A text as the value of its field; the schema refuses what is no such value, in its own words. */
const valueOf = ({ kind }: Form, text: string): unknown => {
  if (kind === 'number') return /^-?\d+$/.test(text) ? Number(text) : text;
  if (kind === 'yes-or-no') return YES_OR_NO[text] ?? text;
  return kind === 'flag' ? true : text;
};

const isLetters = ({ kind }: Form): boolean => kind === 'text';

/**
 * How many items of a list were typed: one more than the last place in which there is something. A form
 * sends something of each place, so one beyond the number of its fields is of no form.
 */
export const itemsOf = (typed: Typed, name: string): number => {
  const fields = Object.entries(typed);
  return fields.reduce((most, [at, values]) => {
    if (!at.startsWith(`${name}.`) || values.every((text) => text.trim() === '')) return most;
    const index = Number(/^(\d+)\./.exec(at.slice(name.length + 1))?.[1] ?? Infinity);
    return index < fields.length ? Math.max(most, index + 1) : most;
  }, 0);
};

const listOf = (form: Form, name: string, typed: Typed): readonly unknown[] => {
  if (form.kind === 'group') {
    return Array.from({ length: itemsOf(typed, name) }, (_, index) =>
      dataOf(form.fields, typed, `${name}.${index}.`),
    );
  }
  if (form.kind === 'choice') return typed[name] ?? [];
  // What is chosen from names that only the procedure knows comes as several, else a line each.
  return (typed[name] ?? [])
    .flatMap((text) => text.split('\n'))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => valueOf(form, text));
};

const fieldValue = (field: Field, name: string, typed: Typed): unknown => {
  const { form } = field;
  if (form.kind === 'list') {
    const list = listOf(form.of, name, typed);
    return list.length === 0 && !isEmptyUnlessTold(field) ? undefined : list;
  }
  const text = textAt(typed, name);
  if (text.trim() === '') return undefined;
  return valueOf(form, isLetters(form) ? text : text.trim());
};

/**
 * The data of a command from what was typed in its form. Of what was left empty there is nothing.
 *
 * @param before the place of the item in a list: `points.0.`
 */
export const dataOf = (fields: readonly Field[], typed: Typed, before = ''): object =>
  fields.reduce((data, field) => {
    const value = fieldValue(field, `${before}${field.path}`, typed);
    return value === undefined ? data : withValue(data, field.path.split('.'), value);
  }, {});
