import { KlachtError } from '../errors.ts';

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
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.keys(value)
      .toSorted()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(Reflect.get(value, key))}`);
    return `{${members.join(',')}}`;
  }
  const isJson =
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    Number.isFinite(value);
  if (isJson) return JSON.stringify(value);
  throw new KlachtError(
    'invalid',
    'not-serialisable',
    `expected JSON, got ${typeof value === 'number' ? value : `a ${typeof value}`}`,
  );
};
