import { KlachtError } from '@klacht/domain';

/** What an option is, told without the value: it may be a key. */
const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  const kinds: Readonly<Record<string, string>> = {
    undefined: 'nothing',
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    function: 'a function',
  };
  return kinds[typeof value] ?? 'an object';
};

type Option = {
  readonly expected: string;
  readonly isOne: (value: unknown) => boolean;
  /** What an object must have, for its messages. */
  readonly parts?: readonly string[];
};

const isText = (value: unknown): boolean => typeof value === 'string';

const lackingIn = (value: object, parts: readonly string[]): readonly string[] =>
  parts.filter((part) => Reflect.get(value, part) === undefined);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const has =
  (parts: readonly string[]) =>
  (value: unknown): boolean =>
    isObject(value) && lackingIn(value, parts).length === 0;

const object = (expected: string, parts: readonly string[]): Option => ({
  expected,
  isOne: has(parts),
  parts,
});

const textOr = (expected: string, parts: readonly string[]): Option => ({
  expected,
  isOne: (value) => isText(value) || has(parts)(value),
  parts,
});

const PROCEDURE = object('a version of the procedure', [
  'name',
  'version',
  'validFrom',
  'calendar',
]);

const OPTIONS: Readonly<Record<string, Option>> = {
  procedures: { expected: 'a list of versions of the procedure', isOne: Array.isArray },
  keys: textOr('a path, or a key store', ['get', 'getOrCreate', 'destroy', 'close']),
  masterKey: object('a master key as masterKeyFromText or masterKeyInFile gives it', [
    'origin',
    'read',
    'create',
  ]),
  views: { expected: 'a path', isOne: isText },
  documents: textOr('a path, or a document store', [
    'write',
    'read',
    'list',
    'remove',
    'clear',
    'close',
  ]),
  wanted: {
    expected: 'one of "existing", "create", "if-there"',
    isOne: (value) => ['existing', 'create', 'if-there'].some((one) => one === value),
  },
  inventedClock: { expected: 'true or false', isOne: (value) => typeof value === 'boolean' },
  onNotice: { expected: 'a function', isOne: (value) => typeof value === 'function' },
};

const refuse = (field: string, { expected, parts = [] }: Option, value: unknown): never => {
  const got = kindOf(value);
  const lacks = got === 'an object' && isObject(value) ? lackingIn(value, parts) : [];
  const without = lacks.length === 0 ? '' : ` without ${lacks.join(', ')}`;
  throw new KlachtError(
    'invalid',
    'invalid-input',
    `${field}: expected ${expected}, got ${got}${without}`,
    { field, expected, got, lacks, reason: 'wrong-option' },
  );
};

/**
 * Refuses options of another kind than they are, as a program without types may give them, before
 * anything is opened or made. What was given is told by its kind alone.
 *
 * @throws KlachtError `invalid-input`
 */
export const checkOptions = (options: unknown): void => {
  if (!isObject(options) || Array.isArray(options)) {
    return refuse('options', { expected: 'an object with store', isOne: isObject }, options);
  }
  for (const [field, option] of Object.entries(OPTIONS)) {
    const value: unknown = Reflect.get(options, field);
    if (value !== undefined && !option.isOne(value)) refuse(field, option, value);
  }
  const { procedures = [] } = options as { readonly procedures?: readonly unknown[] };
  for (const [index, one] of procedures.entries()) {
    if (!PROCEDURE.isOne(one)) refuse(`procedures.${index}`, PROCEDURE, one);
  }
};
