import { z } from 'zod';
import {
  complaintCommands,
  type ComplaintCommandType,
  reviewCommands,
  type ReviewCommandType,
} from '@klacht/domain';

/** A command of the domain, by its type. */
export type CommandType = ComplaintCommandType | ReviewCommandType;

/** The form of a field, as far as an option must know it. */
export type Form =
  | { readonly kind: 'text' | 'day' | 'at' | 'digest' | 'number' | 'flag' | 'yes-or-no' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list'; readonly of: Form; readonly mayBeEmpty: boolean }
  | { readonly kind: 'group'; readonly fields: readonly Field[] };

/** A field of a command, or of a group in a list. */
export type Field = {
  /** Where it stands in the data: `complainant.name`. */
  readonly path: string;
  readonly form: Form;
  /** Whether the command or the item must have it. A list may be empty all the same. */
  readonly required: boolean;
};

type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
};

const isDigest = ({ pattern }: Schema): boolean => pattern?.includes('{64}') === true;

const formOf = (schema: Schema): Form => {
  if (schema.anyOf !== undefined) return { kind: 'at' };
  if (schema.const === true) return { kind: 'flag' };
  if (schema.enum !== undefined) return { kind: 'choice', choices: schema.enum };
  if (schema.type === 'boolean') return { kind: 'yes-or-no' };
  if (schema.type === 'integer' || schema.type === 'number') return { kind: 'number' };
  if (schema.type === 'array') {
    const mayBeEmpty = schema.minItems === undefined;
    return { kind: 'list', of: formOf(schema.items ?? {}), mayBeEmpty };
  }
  if (schema.type === 'object') return { kind: 'group', fields: fieldsIn(schema, '', true) };
  if (schema.format === 'date') return { kind: 'day' };
  return { kind: isDigest(schema) ? 'digest' : 'text' };
};

/** The fields of a group, one by one. A group that may be left out requires none of them. */
const fieldsIn = (schema: Schema, before: string, isAsked: boolean): readonly Field[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, one]) => {
    const path = before + name;
    const required = isAsked && schema.required?.includes(name) === true;
    if (one.type === 'object') return fieldsIn(one, `${path}.`, required);
    return [{ path, form: formOf(one), required }];
  });

/** Every command of the domain. */
export const COMMAND_TYPES = [
  ...Object.keys(complaintCommands),
  ...Object.keys(reviewCommands),
] as readonly CommandType[];

/** Whether a command is for the review of a year, rather than for a complaint. */
export const isReviewCommand = (type: CommandType): type is ReviewCommandType =>
  Object.hasOwn(reviewCommands, type);

/** The schema of a command's data. */
export const schemaOf = (type: CommandType): z.ZodType =>
  isReviewCommand(type) ? reviewCommands[type] : complaintCommands[type];

/**
 * The fields of a command. They come from its schema, so none that the domain takes is missing.
 *
 * @example
 * fieldsOf('Acknowledge').map(({ path }) => path); // ['at', 'estimated', 'contents', 'letter']
 */
export const fieldsOf = (type: CommandType): readonly Field[] =>
  fieldsIn(z.toJSONSchema(schemaOf(type), { io: 'input' }) as Schema, '', true);
