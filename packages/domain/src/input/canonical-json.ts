import { KlachtError } from '../errors.ts';

/** Lists of keys as objects have them, and sorted, by the first key; events have few of them. */
const sortedKeys = new Map<
  string,
  { readonly keys: readonly string[]; readonly sorted: readonly string[] }
>();
const MOST_LISTS = 200;

const isSame = (some: readonly string[], others: readonly string[]): boolean => {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index += 1) {
    if (some[index] !== others[index]) return false;
  }
  return true;
};

/** By UTF-16 code unit. The list of the object before is often this one's too. */
const sortedKeysOf = (value: object): readonly string[] => {
  const keys = Object.keys(value);
  const [first] = keys;
  if (first === undefined) return keys;
  const known = sortedKeys.get(first);
  if (known !== undefined && isSame(known.keys, keys)) return known.sorted;
  const sorted = keys.toSorted();
  if (sortedKeys.size >= MOST_LISTS) sortedKeys.clear();
  sortedKeys.set(first, { keys, sorted });
  return sorted;
};

/**
 * A JSON value as the one text that RFC 8785 gives it: no spaces, keys by UTF-16 code unit, numbers
 * as ECMAScript writes them.
 *
 * RFC 8785 refuses half a surrogate pair. A journal may hold one, so here it is written as JSON
 * escapes it (`\ud800`): every value has a text, and no two values share one.
 *
 * @throws KlachtError `not-serialisable` for what is no JSON, such as an infinity
 * @example
 * canonicalJson({ b: 1e2, a: 'é' }); // '{"a":"é","b":100}'
 */
export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = value as Readonly<Record<string, unknown>>;
    let members = '';
    for (const key of sortedKeysOf(value)) {
      members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(fields[key])}`;
    }
    return `{${members}}`;
  }
  const isJson = value === null || typeof value === 'boolean' || Number.isFinite(value);
  if (isJson) return JSON.stringify(value);
  throw new KlachtError(
    'invalid',
    'not-serialisable',
    `expected JSON, got ${typeof value === 'number' ? value : `a ${typeof value}`}`,
  );
};
