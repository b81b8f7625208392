import { isKlachtError, type Language, type LocalDate, parseInput } from '@klacht/domain';
import { askWords } from '../../words/ask-words.ts';
import { fieldName } from '../../words/field-names.ts';
import { type CommandType, type Field, type Form, schemaOf } from './fields.ts';
import { dataFrom } from './read-told.ts';

/** What is wrong with a command's data, and where. */
export type Fault = { readonly field: string; readonly expected: string };

const faultsIn = (error: unknown): readonly Fault[] => {
  if (!isKlachtError(error, 'invalid')) throw error;
  const issues = error.details['issues'] as readonly Fault[] | undefined;
  return issues ?? [{ field: '', expected: error.message }];
};

/** What the schema of a command has against its data. */
export const faultsOf = (type: CommandType, data: object): readonly Fault[] => {
  try {
    parseInput(schemaOf(type), data, type);
    return [];
  } catch (error) {
    return faultsIn(error);
  }
};

/** Where in the data something stands, without the numbers of a list. */
export const withoutNumbers = (path: string): string => path.replaceAll(/\.\d+(?=\.|$)/g, '');

/** What an answer must be. Where a text has rules of its own, the name of its field tells them. */
const expectedOf = (form: Form, isEmpty: boolean, name: string, language: Language): string => {
  const { expected, expectedAs } = askWords(language);
  const { kind } = form.kind === 'list' ? form.of : form;
  if (kind === 'text' && !isEmpty) return expectedAs(name);
  return kind in expected ? expected[kind as keyof typeof expected] : expectedAs(name);
};

/** Where an answer goes: in the data itself, or in an item of a list. */
export type Place = {
  /** Before the field's own path: `points.`; nothing for one that is in no list. */
  readonly before: string;
  /** The data of the command, of the data that holds the answer. */
  readonly around: (data: object) => object;
};

/**
 * Why what was typed for a field is no answer, in the language of who typed it; null where it is
 * one.
 */
export const whyNoAnswer = (
  type: CommandType,
  field: Field,
  text: string,
  { today, language, place }: { today: LocalDate; language: Language; place: Place },
): string | null => {
  const { path, form } = field;
  const whole = `${place.before}${path}`;
  try {
    const data = dataFrom([field], { [path]: form.kind === 'list' ? [text] : text }, today);
    const fault = faultsOf(type, place.around(data)).find(({ field: where }) => {
      const found = withoutNumbers(where);
      return found === whole || found.startsWith(`${whole}.`);
    });
    if (fault === undefined) return null;
    return expectedOf(form, text.trim() === '', fieldName(type, whole, language), language);
  } catch (error) {
    return faultsIn(error)[0]?.expected ?? null;
  }
};
