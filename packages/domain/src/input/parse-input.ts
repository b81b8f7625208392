import type { z } from 'zod';
import { KlachtError } from '../errors.ts';
import { expected } from './expected.ts';

/**
 * Bounds of a message, for the input may be of any size: characters of a value, characters of a
 * field's name, and fields.
 */
const MOST_SHOWN = 80;
const MOST_NAMED = 20;

const shortened = (text: string): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;

/** A value as JSON. A bigint and a value that contains itself have no JSON, so they are written as text. */
const written = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return typeof value === 'bigint' ? `${value}n` : Object.prototype.toString.call(value);
  }
};

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value === null || value === undefined ? undefined : Reflect.get(Object(value), key),
    input,
  );

type Problem = { readonly field: string; readonly value: unknown; readonly expected: string };

/**
 * What is wrong within the one alternative that the input has the shape of; null where there is none such,
 * or there are several.
 */
const withinOne = ({
  errors,
}: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | null => {
  const [one, another] = errors.filter((issues) => issues.every(({ path }) => path.length > 0));
  return one === undefined || another !== undefined ? null : one;
};

/** Names a field that should not be there, or a key that is not of its shape. */
const problemsOf = (issue: z.core.$ZodIssue, input: unknown): readonly Problem[] => {
  const { path, message } = issue;
  const within = issue.code === 'invalid_union' ? withinOne(issue) : null;
  if (within !== null) {
    return within.flatMap((one) => problemsOf({ ...one, path: [...path, ...one.path] }, input));
  }
  const problem = (path: readonly PropertyKey[], expected: string, value: unknown): Problem => ({
    field: path.join('.'),
    value,
    expected,
  });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const place = [...path, key];
      return problem(place, 'expected no such field', valueAt(input, place));
    });
  }
  if (issue.code === 'invalid_key') {
    return [problem(path, issue.issues[0]?.message ?? message, path.at(-1))];
  }
  return [problem(path, message, valueAt(input, path))];
};

/**
 * The input as its schema has it.
 *
 * @param name what the input is, to begin the message with
 * @throws KlachtError `invalid-input`; `details.input` is the name, `details.issues` lists `{ field, value, expected }` with
 * each value whole. The message shows the values too, shortened
 * @example
 * const ours = parseInput(procedure, JSON.parse(text), 'our procedure');
 */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  name: string,
): z.output<Schema> => {
  const parsed = schema.safeParse(input, { error: expected });
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap((issue) => problemsOf(issue, input));
  const lines = issues
    .slice(0, MOST_NAMED)
    .map(
      ({ field, value, expected }) =>
        `${field === '' ? '' : `${shortened(field)}: `}${expected}, got ${shortened(written(value))}`,
    );
  if (issues.length > MOST_NAMED) lines.push(`and ${issues.length - MOST_NAMED} more`);
  throw new KlachtError(
    'invalid',
    'invalid-input',
    `${name}: ${lines.join('; ')}`,
    { input: name, issues },
    { cause: parsed.error },
  );
};
