import { isKlachtError, KlachtError, type Language } from '@klacht/domain';
import { fieldName } from '../../words/field-names.ts';
import type { CommandType, Field } from '../../use-cases/by-hand/fields.ts';
import { isEmptyUnlessTold } from '../../use-cases/by-hand/data.ts';
import { towardOf, withWords } from './day-in-words.ts';
import { optionOf, type Told } from './read-told.ts';
import { shortNameOf } from './short-names.ts';

type Issue = { readonly field: string; readonly value: unknown; readonly expected: string };

/** An issue with the option in place of the field. */
const ofOption = ({ field, value, expected }: Issue): Issue => {
  const path = field.replace(/^data\./, '').replaceAll(/\.\d+/g, '');
  return { field: `--${optionOf(path)}`, value, expected: withWords(expected, towardOf(path)) };
};

const lineOf = ({ field, value, expected }: Issue): string =>
  `${field}: ${expected}, got ${JSON.stringify(value) ?? 'none'}`;

/** A refusal of data by the domain, in the names of the options; other errors as they are. */
export const inOptions = (type: CommandType, error: unknown): unknown => {
  if (!isKlachtError(error, 'invalid') || error.code !== 'invalid-input') return error;
  const issues = error.details['issues'] as readonly Issue[] | undefined;
  if (issues === undefined) return error;
  const typed = issues.map(ofOption);
  const message = `${shortNameOf(type)}: ${typed.map(lineOf).join('; ')}`;
  return new KlachtError('invalid', error.code, message, { issues: typed }, { cause: error });
};

/** The fields that a command cannot be without, and that nobody told. */
export const missingIn = (fields: readonly Field[], told: Told): readonly Field[] =>
  fields.filter(
    (field) =>
      field.required &&
      told[field.path] === undefined &&
      !isEmptyUnlessTold(field) &&
      // A part of another complaint came in when the whole did.
      !(field.path === 'at' && told['splitFrom'] !== undefined),
  );

/** @throws KlachtError `invalid-input` that names every option that is missing */
export const refuseMissing = (
  type: CommandType,
  missing: readonly Field[],
  language: Language,
): void => {
  if (missing.length === 0) return;
  const names = missing.map(
    ({ path }) => `--${optionOf(path)} (${fieldName(type, path, language)})`,
  );
  throw new KlachtError(
    'invalid',
    'invalid-input',
    `${shortNameOf(type)}: expected ${names.join(', ')}; got none`,
    {
      reason: 'missing',
      names,
      issues: missing.map(({ path }) => ({ field: path, value: null, expected: 'a value' })),
    },
  );
};
