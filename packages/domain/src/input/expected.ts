import type { z } from 'zod';

/** What a schema takes, in the words of our messages. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  uuid: 'a UUID',
  lowercase: 'a text in lower case',
  email: 'an email address',
};

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };

const kindOf = (kind: string): string => KINDS[kind] ?? kind;

const sized = (origin: string, bound: string): string =>
  bound === 'at least 1' && origin in UNITS
    ? `${kindOf(origin)} that is not empty`
    : `${kindOf(origin)} of ${bound}${UNITS[origin] ?? ''}`;

/** What each alternative asks, and where in it. What they have in common is told once. */
const alternatives = (branches: readonly (readonly z.core.$ZodIssue[])[]): string => {
  const wanted = branches
    .flatMap(([first]) => first ?? [])
    .map(({ message, path }) => {
      const what = message.replace(/^expected /, '');
      return path.length === 0 ? what : `${what} at ${path.join('.')}`;
    });
  return [...new Set(wanted)].join(', or ');
};

const wantedBy = (issue: z.core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return kindOf(issue.expected);
    case 'invalid_value': {
      const values = issue.values.map((value) => JSON.stringify(value)).join(', ');
      return issue.values.length === 1 ? values : `one of ${values}`;
    }
    case 'too_small': {
      const how = issue.inclusive ? 'at least ' : 'more than ';
      return sized(issue.origin, `${issue.exact ? '' : how}${issue.minimum}`);
    }
    case 'too_big': {
      const how = issue.inclusive ? 'at most ' : 'less than ';
      return sized(issue.origin, `${issue.exact ? '' : how}${issue.maximum}`);
    }
    case 'invalid_format':
      return KINDS[issue.format] ?? `a text that matches ${issue.pattern ?? issue.format}`;
    case 'unrecognized_keys':
      return `no such field as ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return alternatives(issue.errors);
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'another value';
  }
};

/**
 * What a schema asks for, where it does not say so itself; give it to `safeParse`. It leaves out
 * the value that stood there, which the message tells after it.
 */
export const expected = (issue: z.core.$ZodRawIssue): string => `expected ${wantedBy(issue)}`;
