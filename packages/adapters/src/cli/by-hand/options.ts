import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Language } from '@klacht/domain';
import { fieldName } from '../../words/field-names.ts';
import { handWords } from '../../words/hand-words.ts';
import { actorName } from '../commands/actor.ts';
import { fromVariable } from '../from-variable.ts';
import type { CommandType, Field, Form } from '../../use-cases/by-hand/fields.ts';
import { isEmptyUnlessTold } from '../../use-cases/by-hand/data.ts';
import { towardOf } from './day-in-words.ts';
import { optionOf } from './read-told.ts';

/** Stands for the value in the help. */
const PLACEHOLDERS: Readonly<Record<Exclude<Form['kind'], 'list' | 'flag'>, string>> = {
  text: '<text>',
  day: '<day>',
  at: '<day>',
  digest: '<sha256>',
  number: '<number>',
  'yes-or-no': '<yes-or-no>',
  choice: '<choice>',
  group: '<json>',
};

const placeholderOf = (form: Form): string => {
  if (form.kind === 'flag') return '';
  return ` ${form.kind === 'list' ? placeholderOf(form.of).trim() : PLACEHOLDERS[form.kind]}`;
};

const notesOn = (form: Form, path: string, language: Language): readonly string[] => {
  const words = handWords(language).options;
  if (form.kind === 'list') return [words.each, ...notesOn(form.of, path, language)];
  if (form.kind === 'at') return [words.days];
  if (form.kind === 'day') return [words.day[towardOf(path)]];
  if (form.kind === 'digest') return [words.file];
  return form.kind === 'group' ? [words.json] : [];
};

const choicesOf = (form: Form): readonly string[] | null => {
  if (form.kind === 'list') return choicesOf(form.of);
  if (form.kind === 'yes-or-no') return ['yes', 'no'];
  return form.kind === 'choice' ? form.choices : null;
};

/**
 * Collects a list, told by the same option again and again. The domain refuses values that are not
 * in it.
 */
const collected = (text: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  text,
];

/** The option of a field of a command. */
export const optionFor = (type: CommandType, field: Field, language: Language): Option => {
  const { form, path } = field;
  const required = field.required && !isEmptyUnlessTold(field);
  const notes = [
    ...(required && form.kind !== 'at' ? [handWords(language).options.required] : []),
    ...notesOn(form, path, language),
  ];
  const about = fieldName(type, path, language);
  const option = new Option(
    `--${optionOf(path)}${placeholderOf(form)}`,
    notes.length === 0 ? about : `${about} (${notes.join('; ')})`,
  );
  const choices = choicesOf(form);
  if (choices !== null) option.choices(choices);
  return form.kind === 'list' ? option.argParser(collected) : option;
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const revision = (text: string): number => {
  if (/^(-1|0|[1-9]\d*)$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a revision, as klacht show tells it: a whole number');
};

const uuid = (text: string): string => {
  if (UUID.test(text)) return text;
  throw new InvalidArgumentError('expected a UUID in lower case');
};

/** The options of every command by hand, beside its fields. */
export type HandOptions = {
  readonly actor?: string;
  readonly commandId?: string;
  readonly seenRevision?: number;
  readonly dryRun?: true;
  readonly ask?: true;
};

/** Adds an option for each field, and those that every command by hand has. */
export const withHandOptions = (
  command: Command,
  type: CommandType,
  fields: readonly Field[],
  language: Language,
): Command => {
  const { actor, retry, seen, dryRun, ask } = handWords(language).options;
  for (const field of fields) command.addOption(optionFor(type, field, language));
  return command
    .addOption(
      fromVariable('KLACHT_ACTOR', new Option('--actor <name>', actor).argParser(actorName)),
    )
    .option('--command-id <uuid>', retry, uuid)
    .option('--seen-revision <number>', seen, revision)
    .option('--dry-run', dryRun)
    .option('--ask', ask);
};
