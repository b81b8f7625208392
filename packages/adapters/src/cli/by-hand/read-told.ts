import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { KlachtError, type LocalDate } from '@klacht/domain';
import { expectFile } from '../../ground/input-file.ts';
import { dayFrom, towardOf } from './day-in-words.ts';
import { isEmptyUnlessTold, withValue } from '../../use-cases/by-hand/data.ts';
import type { Field, Form } from '../../use-cases/by-hand/fields.ts';

/** The words typed for each field, by its path: a text, several texts, or `true` for a flag. */
export type Told = Readonly<Record<string, string | readonly string[] | true | undefined>>;

/** The option of a field: `complainantName.from` is `complainant-name.from`. */
export const optionOf = (path: string): string =>
  path.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const YES: Readonly<Record<string, boolean>> = {
  yes: true,
  ja: true,
  true: true,
  no: false,
  nee: false,
  false: false,
};

const digestOf = (option: string, file: string): string => {
  expectFile(option, file);
  return createHash('sha256').update(readFileSync(file)).digest('hex');
};

/** What could be told for a field: of a group, what it must have. */
const sampleOf = (form: Form): unknown => {
  switch (form.kind) {
    case 'choice':
      return form.choices[0];
    case 'list':
      return [sampleOf(form.of)];
    case 'group':
      return form.fields
        .filter(({ required }) => required)
        .reduce<object>(
          (group, { path, form: one }) => withValue(group, path.split('.'), sampleOf(one)),
          {},
        );
    case 'number':
      return 1;
    case 'flag':
    case 'yes-or-no':
      return true;
    case 'day':
    case 'at':
      return '2026-04-02';
    case 'text':
    case 'digest':
      return '…';
  }
};

const jsonOf = (option: string, form: Form, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new KlachtError(
      'invalid',
      'invalid-json',
      `${option}: expected JSON, such as '${JSON.stringify(sampleOf(form))}', got '${text}'`,
      { field: option, value: text, sample: JSON.stringify(sampleOf(form)) },
    );
  }
};

/**
 * A text as the value of its field. A text that cannot be read as one stays as it is, so that the
 * domain refuses it in its own words.
 */
export const valueOf = (form: Form, path: string, text: string, today: LocalDate): unknown => {
  const option = `--${optionOf(path)}`;
  switch (form.kind) {
    case 'at':
    case 'day':
      return dayFrom(text, today, towardOf(path));
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
    case 'yes-or-no':
      return YES[text.toLowerCase()] ?? text;
    case 'flag':
      return true;
    case 'digest':
      return text.startsWith('@') ? digestOf(option, text.slice(1)) : text;
    case 'group':
      return jsonOf(option, form, text);
    case 'text':
    case 'choice':
    case 'list':
      return text;
  }
};

const read = ({ form, path }: Field, told: string | readonly string[] | true, today: LocalDate) => {
  if (told === true) return true;
  if (form.kind !== 'list') return valueOf(form, path, String(told), today);
  return [told].flat().map((text) => valueOf(form.of, path, text, today));
};

/**
 * The data of a command, from what was typed for its fields.
 *
 * @throws KlachtError `invalid-json`, `unreadable-file`, naming the option
 */
export const dataFrom = (fields: readonly Field[], told: Told, today: LocalDate): object =>
  fields.reduce((data, field) => {
    const value = told[field.path] ?? (isEmptyUnlessTold(field) ? [] : undefined);
    return value === undefined
      ? data
      : withValue(data, field.path.split('.'), read(field, value, today));
  }, {});
