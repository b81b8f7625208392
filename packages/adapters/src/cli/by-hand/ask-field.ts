import { capitalized, type Language, type LocalDate, type Procedure } from '@klacht/domain';
import { type Choice, choicesFor, LONG } from '../../use-cases/by-hand/choices.ts';
import { withValue } from '../../use-cases/by-hand/data.ts';
import type { CommandType, Field } from '../../use-cases/by-hand/fields.ts';
import { askWords } from '../../words/ask-words.ts';
import { fieldName } from '../../words/field-names.ts';
import { handWords } from '../../words/hand-words.ts';
import type { Asker, Question } from '../asking/asker.ts';
import { type Place, whyNoAnswer } from './check-answer.ts';
import { dayFrom, towardOf } from './day-in-words.ts';
import { dataFrom, type Told } from './read-told.ts';

/** Who asks, and what for. */
export type Asking = {
  readonly asker: Asker;
  readonly type: CommandType;
  readonly language: Language;
  readonly today: LocalDate;
  readonly procedures: readonly Procedure[];
};

const TOP: Place = { before: '', around: (data) => data };

const questionFor = ({ type, language }: Asking, field: Field, place: Place): Question => {
  const path = `${place.before}${field.path}`;
  return { field: path, message: capitalized(fieldName(type, path, language)) };
};

const hintFor = (asking: Asking, field: Field, isOfList: boolean): string | undefined => {
  const words = askWords(asking.language);
  const { options } = handWords(asking.language);
  const form = field.form.kind === 'list' ? field.form.of : field.form;
  if (isOfList) return words.emptyEnds;
  if (!field.required) return words.mayBeEmpty;
  if (form.kind === 'at') return options.days;
  return form.kind === 'digest' ? options.file : undefined;
};

/** Asks for a text. One that may be left out is empty where it is. */
const askText = (
  asking: Asking,
  field: Field,
  place: Place,
  mayBeEmpty: boolean,
): Promise<string> => {
  const { asker, type, language, today } = asking;
  const { path, form } = field;
  const hint = hintFor(asking, field, form.kind === 'list');
  return asker.text(questionFor(asking, field, place), {
    ...(hint === undefined ? {} : { hint }),
    ...(path === 'at' && type !== 'Receive' ? { initial: askWords(language).today } : {}),
    ...(LONG.has(path) && place === TOP ? { long: true } : {}),
    check: (text) =>
      mayBeEmpty && text === '' ? null : whyNoAnswer(type, field, text, { today, language, place }),
  });
};

const askTexts = async (asking: Asking, field: Field): Promise<readonly string[]> => {
  const { form, required } = field;
  const least = required && form.kind === 'list' && !form.mayBeEmpty ? 1 : 0;
  const texts: string[] = [];
  for (;;) {
    const text = await askText(asking, field, TOP, texts.length >= least);
    if (text === '') return texts;
    texts.push(text);
  }
};

const askSeveral = async (
  asking: Asking,
  field: Field,
  choices: readonly Choice[],
): Promise<readonly string[]> => {
  const { form, required } = field;
  const least = required && form.kind === 'list' && !form.mayBeEmpty ? 1 : 0;
  for (;;) {
    const chosen = await asking.asker.several(questionFor(asking, field, TOP), choices);
    if (chosen.length >= least) return chosen;
    asking.asker.say(askWords(asking.language).expected.choice);
  }
};

/** Asks for a list of groups, one by one, each as the JSON that its option takes. */
const askGroups = async (
  asking: Asking,
  { path, form }: Field,
  fields: readonly Field[],
): Promise<readonly string[]> => {
  const { asker, language, today } = asking;
  const name = capitalized(fieldName(asking.type, path, language));
  const place: Place = {
    before: `${path}.`,
    around: (item) => withValue({}, path.split('.'), form.kind === 'list' ? [item] : item),
  };
  const items: string[] = [];
  do {
    asker.say(`${name}: ${items.length + 1}`);
    const told = await askAll(asking, fields, place);
    items.push(JSON.stringify(dataFrom(fields, told, today)));
  } while (await asker.yes({ field: `${path} +`, message: askWords(language).another }));
  return items;
};

/** Asks for one field, and answers what its option would have been told. */
export const askField = async (
  asking: Asking,
  field: Field,
  place: Place = TOP,
): Promise<Told[string]> => {
  const { asker } = asking;
  const { form, required } = field;
  if (form.kind === 'flag') return true;
  const question = questionFor(asking, field, place);
  const choices = choicesFor(asking, question.field, form);
  if (form.kind === 'list') {
    if (choices !== null) return askSeveral(asking, field, choices);
    if (form.of.kind === 'group') return askGroups(asking, field, form.of.fields);
    return askTexts(asking, field);
  }
  if (choices !== null) return asker.one(question, choices);
  if (form.kind === 'yes-or-no') return (await asker.yes(question)) ? 'yes' : 'no';
  const text = await askText(asking, field, place, !required);
  if (text === '') return undefined;
  return form.kind === 'at' || form.kind === 'day'
    ? dayFrom(text, asking.today, towardOf(field.path))
    : text;
};

/** Asks for each field in turn. */
export const askAll = async (
  asking: Asking,
  fields: readonly Field[],
  place: Place = TOP,
): Promise<Told> => {
  const told: Record<string, Told[string]> = {};
  for (const field of fields) told[field.path] = await askField(asking, field, place);
  return told;
};
