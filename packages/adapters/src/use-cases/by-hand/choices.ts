import type { Language, Procedure } from '@klacht/domain';
import { latenessCauseNames, rootCauseNames } from '../../words/cause-names.ts';
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
  /** Whose lists are chosen from: of a complaint the version that it falls under. */
  readonly procedures: readonly Procedure[];
};

type Listed = (procedures: readonly Procedure[], language: Language) => Record<string, string>;

/** What people call what is chosen from a list of the procedure. */
const listedFor = (type: CommandType, path: string): Listed | null => {
  if (path === 'subjects') return subjectNames;
  if (path !== 'cause') return null;
  return type === 'RecordRootCause' ? rootCauseNames : latenessCauseNames;
};

/** What to choose from; null for what is told in words of one's own. */
export const choicesFor = (
  asking: Choosing,
  path: string,
  form: Form,
): readonly Choice[] | null => {
  const { type, language, procedures } = asking;
  if (form.kind === 'list') return choicesFor(asking, path, form.of);
  const listed = Object.entries(listedFor(type, path)?.(procedures, language) ?? {});
  if (listed.length > 0) return listed.map(([value, label]) => ({ value, label }));
  if (form.kind !== 'choice') return null;
  return form.choices.flatMap((value) => {
    const label = choiceName(type, path, value, language);
    return label === null ? [] : [{ value, label }];
  });
};
