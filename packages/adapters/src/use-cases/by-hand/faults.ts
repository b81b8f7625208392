import { isKlachtError, type Language, parseInput } from '@klacht/domain';
import { askWords } from '../../words/ask-words.ts';
import { type CommandType, type Form, schemaOf } from './fields.ts';

/** What is wrong with a command's data, and where. */
export type Fault = { readonly field: string; readonly expected: string };

/** What an error says is wrong; one that is of no input is thrown. */
export const faultsIn = (error: unknown): readonly Fault[] => {
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
export const expectedOf = (
  form: Form,
  isEmpty: boolean,
  name: string,
  language: Language,
): string => {
  const { expected, expectedAs } = askWords(language);
  const { kind } = form.kind === 'list' ? form.of : form;
  if (kind === 'text' && !isEmpty) return expectedAs(name);
  return kind in expected ? expected[kind as keyof typeof expected] : expectedAs(name);
};
