import type { Language, Procedure } from '@klacht/domain';
import { choiceName } from '../../words/choice-names.ts';
import { subjectNames } from '../../words/subject-names.ts';
import type { CommandType, Form } from './fields.ts';

/** What somebody writes in letters, of several lines. */
export const LONG: ReadonlySet<string> = new Set([
  'text',
  'answer',
  'statement',
  'request',
  'reasons',
]);

/** Something to choose, and what people call it. */
export type Choice = { readonly value: string; readonly label: string };

/** For whom choices are named. */
export type Choosing = {
  readonly type: CommandType;
  readonly language: Language;
  readonly procedures: readonly Procedure[];
};

/** What to choose from; null for what is told in words of one's own. */
export const choicesFor = (
  asking: Choosing,
  path: string,
  form: Form,
): readonly Choice[] | null => {
  const { type, language, procedures } = asking;
  if (form.kind === 'list') return choicesFor(asking, path, form.of);
  if (path === 'subjects') {
    const names = subjectNames(procedures, language);
    return Object.entries(names).map(([value, label]) => ({ value, label }));
  }
  if (form.kind !== 'choice') return null;
  return form.choices.flatMap((value) => {
    const label = choiceName(type, path, value, language);
    return label === null ? [] : [{ value, label }];
  });
};
