import { dayInWords, type Language, type LocalDate } from '@klacht/domain';
import { fieldLabel, formWords } from '../../words/form-words.ts';
import { formGroups } from './form-fields.ts';
import type { Typed } from './read-form.ts';

/** What somebody told in one part of the form: each label with what stands behind it. */
export type ToldInForm = {
  readonly heading: string;
  readonly told: readonly (readonly [label: string, text: string])[];
};

const inWords = (name: string, text: string, language: Language): string => {
  if (name.startsWith('factsOn.')) return dayInWords(text as LocalDate, 'date', language);
  return text;
};

/**
 * What somebody sent by the form, in the words of the form and in its order, without what was left
 * blank.
 *
 * @param typed what {@link readForm} took
 */
export const toldInForm = (typed: Typed, language: Language): readonly ToldInForm[] =>
  formGroups.flatMap(({ name, fields }) => {
    const told = fields.flatMap((field) => {
      const text = typed[field.name];
      return text === undefined
        ? []
        : [[fieldLabel(field.name, language), inWords(field.name, text, language)] as const];
    });
    return told.length === 0 ? [] : [{ heading: formWords(language).groups[name], told }];
  });

/** The same as plain text, as a document that is kept with the complaint. */
export const copyOfForm = (typed: Typed, language: Language): string =>
  toldInForm(typed, language)
    .map(({ heading, told }) =>
      [heading, ...told.map(([label, text]) => `${label}:\n${text}`)].join('\n\n'),
    )
    .join('\n\n\n')
    .concat('\n');
