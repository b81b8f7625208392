import type { z } from 'zod';
import { KlachtError } from './errors.ts';

const MOST_SHOWN = 80;

const show = (value: unknown): string => {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > MOST_SHOWN ? `${json.slice(0, MOST_SHOWN)}…` : json;
};

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value === null || value === undefined ? undefined : Reflect.get(Object(value), key),
    input,
  );

/**
 * The input as its schema has it.
 *
 * @param name what the input is, to begin the message with
 * @throws KlachtError `invalid-input`; `details.issues` lists `{ field, value, expected }`
 * @example
 * const procedure = parseInput(procedureSchema, JSON.parse(text), 'procedure');
 */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  name: string,
): z.output<Schema> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({
    field: path.join('.'),
    value: valueAt(input, path),
    expected: message,
  }));
  const lines = issues.map(
    ({ field, value, expected }) =>
      `${field === '' ? '' : `${field}: `}${expected}, got ${show(value)}`,
  );
  throw new KlachtError(
    'invalid',
    'invalid-input',
    `${name}: ${lines.join('; ')}`,
    { issues },
    { cause: parsed.error },
  );
};
