import { capitalized } from '@klacht/domain';
import { askWords } from '../../words/ask-words.ts';
import { fieldName } from '../../words/field-names.ts';
import { askAll, type Asking, askField } from './ask-field.ts';
import { faultsOf, withoutNumbers } from '../../use-cases/by-hand/faults.ts';
import { type Field, fieldsOf } from '../../use-cases/by-hand/fields.ts';
import { dataFrom, type Told } from './read-told.ts';

/** Asks which fields are to be told, and for those. */
const askChosen = async (
  asking: Asking,
  fields: readonly Field[],
  message: string,
): Promise<Told> => {
  if (fields.length === 0) return {};
  const { asker, type, language } = asking;
  const choices = fields.map(({ path }) => ({
    value: path,
    label: capitalized(fieldName(type, path, language)),
  }));
  const chosen = await asker.several({ field: 'fields', message }, choices);
  const wanted = new Set(chosen);
  return askAll(
    asking,
    fields.filter(({ path }) => wanted.has(path)),
  );
};

/** The field that a fault is in, or the first of those within where it is. */
const fieldAt = (fields: readonly Field[], fault: string): Field | undefined => {
  const place = withoutNumbers(fault);
  const isAt = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`);
  return (
    fields.find(({ path }) => isAt(place, path)) ??
    fields.find(({ path }) => place !== '' && isAt(path, place))
  );
};

/** Asks for what a schema has something against, until it has nothing. */
const untilRight = async (
  asking: Asking,
  told: Told,
  askMore: () => Promise<Told>,
): Promise<Told> => {
  const { asker, type, today, language } = asking;
  const fields = fieldsOf(type);
  const [fault] = faultsOf(type, dataFrom(fields, told, today));
  if (fault === undefined) return told;
  const field = fieldAt(fields, fault.field);
  const name = field === undefined ? '' : `${capitalized(fieldName(type, field.path, language))}: `;
  asker.say(`${name}${fault.expected}`);
  const more =
    field === undefined
      ? await askMore()
      : { [field.path]: await askField(asking, { ...field, required: true }) };
  return untilRight(asking, { ...told, ...more }, askMore);
};

/**
 * Asks for what a command must be told and was not, then for what it may be told as well, until its
 * schema has nothing against it.
 *
 * @param given what was told by options, which is not asked for again
 * @throws Cancelled when whoever is asked does not go on
 */
export const askCommand = async (asking: Asking, given: Told): Promise<Told> => {
  const { type, language } = asking;
  const fields = fieldsOf(type);
  const untold = fields.filter(({ path }) => given[path] === undefined);
  const isPart = given['splitFrom'] !== undefined;
  const must = untold.filter(({ path, required }) => required && !(path === 'at' && isPart));
  const may = untold.filter((field) => !must.includes(field));
  const askMore = () => askChosen(asking, may, askWords(language).more);
  const first = { ...given, ...(await askAll(asking, must)) };
  return untilRight(asking, { ...first, ...(await askMore()) }, askMore);
};

/**
 * Asks which answers are to be given anew, and for those.
 *
 * @returns null where none is
 * @throws Cancelled when whoever is asked does not go on
 */
export const askAgain = async (asking: Asking, told: Told): Promise<Told | null> => {
  const { type, language } = asking;
  const ask = () => askChosen(asking, fieldsOf(type), askWords(language).change);
  const changed = await ask();
  const paths = Object.keys(changed);
  if (paths.length === 0) return null;
  // What holds or does not, holds no longer.
  const turned = paths
    .filter((path) => told[path] === true)
    .map((path) => [path, undefined] as const);
  return untilRight(asking, { ...told, ...changed, ...Object.fromEntries<undefined>(turned) }, ask);
};
