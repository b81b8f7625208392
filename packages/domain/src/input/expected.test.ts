import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isKlachtError } from '../errors.ts';
import { expected } from './expected.ts';
import { parseInput } from './parse-input.ts';

const messageFor = (schema: z.ZodType, input: unknown): string => {
  try {
    parseInput(schema, input, 'it');
  } catch (error) {
    if (isKlachtError(error, 'invalid')) return error.message;
  }
  throw new Error('expected it to be refused');
};

describe('what a schema asks that does not say so itself', () => {
  it.each([
    [z.string(), undefined, 'expected a text, got undefined'],
    [z.number(), 'x', 'expected a number, got "x"'],
    [z.int(), 1.5, 'expected a whole number, got 1.5'],
    [z.boolean(), 1, 'expected true or false, got 1'],
    [z.array(z.string()), null, 'expected a list, got null'],
    [z.tuple([z.string()]), 1, 'expected a list, got 1'],
    [z.strictObject({}), 'x', 'expected an object, got "x"'],
    [z.record(z.string(), z.string()), 1, 'expected an object, got 1'],
    [z.date(), 1, 'expected date, got 1'],
    [z.literal(true), 1, 'expected true, got 1'],
    [z.enum(['a', 'b']), 'c', 'expected one of "a", "b", got "c"'],
    [z.string().min(1), '', 'expected a text that is not empty, got ""'],
    [z.string().min(2), 'x', 'expected a text of at least 2 characters, got "x"'],
    [z.string().max(1), 'xx', 'expected a text of at most 1 characters, got "xx"'],
    [z.string().length(1), '', 'expected a text of 1 characters, got ""'],
    [z.string().length(1), 'xx', 'expected a text of 1 characters, got "xx"'],
    [z.array(z.string()).min(1), [], 'expected a list that is not empty, got []'],
    [z.number().min(1), 0, 'expected a number of at least 1, got 0'],
    [z.number().gt(3), 3, 'expected a number of more than 3, got 3'],
    [z.number().max(3), 4, 'expected a number of at most 3, got 4'],
    [z.number().lt(3), 3, 'expected a number of less than 3, got 3'],
    [z.uuid(), 'x', 'expected a UUID, got "x"'],
    [z.email(), 'x', 'expected an email address, got "x"'],
    [z.string().regex(/^a$/), 'b', 'expected a text that matches /^a$/, got "b"'],
    [z.union([z.string(), z.number()]), true, 'expected a text, or a number, got true'],
    [
      z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.number() })]),
      {},
      'expected a text at a, or a number at b, got {}',
    ],
    [z.union([z.object({}), z.object({})]), 1, 'expected an object, got 1'],
    [z.string().refine(() => false), 'x', 'expected another value, got "x"'],
    [z.string('expected a name'), 1, 'expected a name, got 1'],
  ])('is told in one way (%#)', (schema, input, message) => {
    expect(messageFor(schema, input)).toBe(`it: ${message}`);
  });

  it('names a field that should not be there', () => {
    const parsed = z.strictObject({}).safeParse({ a: 1, b: 2 }, { error: expected });
    expect(parsed.error?.issues[0]?.message).toBe('expected no such field as a, b');
  });
});
