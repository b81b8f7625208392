import { capitalized, isKlachtError, type Language } from '@klacht/domain';
import {
  expectedOf,
  type Fault,
  faultsIn,
  faultsOf,
  withoutNumbers,
} from '../../../use-cases/by-hand/faults.ts';
import type { CommandType, Field } from '../../../use-cases/by-hand/fields.ts';
import { deskWords } from '../../../words/desk-words.ts';
import { errorInWords } from '../../../words/errors/error-in-words.ts';
import { fieldName } from '../../../words/field-names.ts';
import { textAt, type Typed } from './typed.ts';

/** What is wrong with a form: beside which input, or with the whole where there is none. */
export type Problem = {
  readonly name: string | null;
  readonly label: string;
  readonly text: string;
};

/** What is told beside each input, by the name of it. */
export const besideInputs = (problems: readonly Problem[]): ReadonlyMap<string, string> =>
  new Map(problems.flatMap(({ name, text }) => (name === null ? [] : [[name, text] as const])));

/** The field of a form, in a list of groups too, that a fault is in. */
const inputAt = (
  fields: readonly Field[],
  fault: string,
  before = '',
): { readonly name: string; readonly field: Field } | null => {
  for (const field of fields) {
    const name = `${before}${field.path}`;
    if (fault === name) return { name, field };
    if (!fault.startsWith(`${name}.`)) continue;
    const { form } = field;
    if (form.kind !== 'list' || form.of.kind !== 'group') return { name, field };
    const index = fault.slice(name.length + 1).split('.')[0] ?? '';
    return inputAt(form.of.fields, fault, `${name}.${index}.`) ?? { name, field };
  }
  // A fault of a group as a whole is told beside its first field.
  const within = fields.find(({ path }) => `${before}${path}`.startsWith(`${fault}.`));
  return within === undefined ? null : { name: `${before}${within.path}`, field: within };
};

const problemOf = (
  { field: at, expected }: Fault,
  type: CommandType,
  fields: readonly Field[],
  typed: Typed,
  language: Language,
): Problem => {
  const found = inputAt(fields, at.replace(/^data\./, ''));
  if (found === null) return { name: null, label: '', text: expected };
  const { name, field } = found;
  const label = fieldName(type, withoutNumbers(name), language);
  const isEmpty = textAt(typed, name).trim() === '';
  const isOneOf = field.form.kind === 'choice' || field.form.kind === 'yes-or-no';
  return {
    name,
    label: capitalized(label),
    text: isOneOf
      ? deskWords(language).doing.chooseOne
      : expectedOf(field.form, isEmpty, label, language),
  };
};

/** What the schema of a command has against what was typed, in the language of who typed it. */
export const problemsOf = (
  type: CommandType,
  fields: readonly Field[],
  data: object,
  typed: Typed,
  language: Language,
): readonly Problem[] => {
  const found = faultsOf(type, data).map((fault) =>
    problemOf(fault, type, fields, typed, language),
  );
  // Several faults beside one input are one.
  return [...new Map(found.map((one) => [one.name ?? one.text, one])).values()];
};

/**
 * Why the domain refuses it, beside its field where it names one.
 *
 * @returns null for an error that is no refusal of what was typed
 */
export const refusalProblems = (
  error: unknown,
  type: CommandType,
  fields: readonly Field[],
  language: Language,
): readonly Problem[] | null => {
  const isRefusal = isKlachtError(error, 'rejected') || isKlachtError(error, 'invalid');
  if (!isRefusal) return null;
  const { field, issues } = error.details;
  const told = typeof field === 'string' ? field : '';
  const at = issues === undefined ? told : (faultsIn(error)[0]?.field ?? told);
  const found = inputAt(fields, at.replace(/^data\./, ''));
  const label =
    found === null ? '' : capitalized(fieldName(type, withoutNumbers(found.name), language));
  const text =
    error.code === 'letter-lacks' && found !== null
      ? deskWords(language).doing.letterLacks
      : errorInWords(error, language);
  return [{ name: found?.name ?? null, label, text }];
};
