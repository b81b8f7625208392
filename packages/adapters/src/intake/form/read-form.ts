import type { LocalDate } from '@klacht/domain';
import {
  canBeAnswered,
  type ComplaintForm,
  complaintForm,
  type FormProblem,
  formProblems,
} from './complaint-form.ts';
import { formFields } from './form-fields.ts';

/** What somebody typed, by the name of the field; a field that was left blank is not there. */
export type Typed = Readonly<Record<string, string>>;

/** The form as it was read, or why it cannot be: the problem of each field that is not taken. */
export type FormRead =
  | { readonly form: ComplaintForm }
  | { readonly problems: Readonly<Record<string, FormProblem>> };

/**
 * What a posted form says, of the fields that the form has.
 *
 * @param valueOf the text of a field by its name; anything else than a text is taken as blank
 * @returns trimmed, with line ends of one character, as a browser sends them as two
 */
export const typedIn = (valueOf: (name: string) => unknown): Typed =>
  Object.fromEntries(
    formFields.flatMap(({ name }) => {
      const value = valueOf(name);
      if (typeof value !== 'string') return [];
      const text = value.replaceAll(/\r\n?/g, '\n').trim();
      return text === '' ? [] : [[name, text] as const];
    }),
  );

/** `1.234,50`, `1234.5`, `€ 20`: an amount as people write it, as a decimal. */
const decimalOf = (text: string): string => {
  const bare = text.replaceAll(/[€\s\u00a0]/g, '');
  const dutch = /^\d{1,3}(?:\.\d{3})*(?:,\d{1,2})?$|^\d+,\d{1,2}$/;
  const english = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/;
  if (english.test(bare)) return bare.replaceAll(',', '');
  return dutch.test(bare) ? bare.replaceAll('.', '').replace(',', '.') : bare;
};

const valueOf = (name: string, text: string): string =>
  name === 'damage.amount' ? decimalOf(text) : text;

/** The fields of one part, without its prefix; undefined where none was filled in. */
const partOf = (typed: Typed, prefix: string): Readonly<Record<string, string>> | undefined => {
  const found = Object.entries(typed)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, text]) => [name.slice(prefix.length), valueOf(name, text)] as const);
  return found.length === 0 ? undefined : Object.fromEntries(found);
};

const isProblem = (message: string): message is FormProblem =>
  (formProblems as readonly string[]).includes(message);

/** The field of the page that a path of the schema is about. */
const fieldAt = (path: readonly PropertyKey[], days: readonly string[]): string => {
  const [first, index] = path;
  if (first === 'factsOn' && typeof index === 'number') return days[index] ?? 'factsOn.0';
  return path.join('.');
};

/**
 * Reads what somebody typed into the form.
 *
 * @param today the local day on which it came in; facts cannot be of a later one
 * @example
 * const read = readForm({ 'complainant.name': 'Vries' }, 'nl', '2026-04-02');
 * 'problems' in read && read.problems.description; // 'required'
 */
export const readForm = (typed: Typed, language: 'nl' | 'en', today: LocalDate): FormRead => {
  const days = Object.keys(typed).filter((name) => name.startsWith('factsOn.'));
  const whole = ['service', 'description', 'comments', 'place', 'signature'].flatMap((name) =>
    typed[name] === undefined ? [] : [[name, typed[name]] as const],
  );
  const parts = (['complainant', 'contact', 'representative', 'damage'] as const).flatMap(
    (name) => {
      const part = partOf(typed, `${name}.`);
      return part === undefined ? [] : [[name, part] as const];
    },
  );
  const { complainant, contact, representative }: Readonly<Record<string, object>> =
    Object.fromEntries(parts);
  const isReached = canBeAnswered([complainant, contact, representative]);
  const { success, data, error } = complaintForm.safeParse({
    complainant: {},
    ...Object.fromEntries([...whole, ...parts]),
    ...(days.length === 0 ? {} : { factsOn: days.map((name) => typed[name]) }),
    language,
  });
  const later = days.filter((name) => (typed[name] ?? '') > today);
  if (success && later.length === 0) return { form: data };
  const problems = (error?.issues ?? []).map(({ path, message }) => {
    const field = fieldAt(path, days);
    if (isProblem(message)) return [field, message] as const;
    return [field, field.startsWith('factsOn.') ? 'day' : 'required'] as const;
  });
  return {
    problems: Object.fromEntries([
      ...later.map((field) => [field, 'future'] as const),
      // The schema asks this too, but only once everything else is right.
      ...(isReached ? [] : [['complainant.email', 'reachable'] as const]),
      // The first problem of a field is the one that is told.
      ...problems.toReversed(),
    ]),
  };
};
