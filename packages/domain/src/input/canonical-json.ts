import { KlachtError } from '../errors.ts';

/** The keys of an object as it has them, and sorted, each with its text in JSON. */
type Shape = {
  readonly keys: readonly string[];
  readonly members: readonly { readonly key: string; readonly name: string }[];
};

/** Shapes by their first key; events have few of them. */
const shapes = new Map<string, readonly Shape[]>();
const MOST_SHAPES = 200;
let known = 0;

const isSame = (some: readonly string[], others: readonly string[]): boolean => {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index += 1) {
    if (some[index] !== others[index]) return false;
  }
  return true;
};

/** By UTF-16 code unit. */
const shapeOf = (value: object): Shape => {
  const keys = Object.keys(value);
  const first = keys[0] ?? '';
  const alike = shapes.get(first) ?? [];
  for (const shape of alike) if (isSame(shape.keys, keys)) return shape;
  const members = keys
    .toSorted()
    .map((key, index) => ({ key, name: `${index === 0 ? '' : ','}${JSON.stringify(key)}:` }));
  const shape = { keys, members };
  if (known >= MOST_SHAPES) {
    shapes.clear();
    known = 0;
  }
  shapes.set(first, [...(shapes.get(first) ?? []), shape]);
  known += 1;
  return shape;
};

/** A text that JSON has as it is, between quotes. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** Of a longer text it takes as long to see that it is plain as to write it. */
const SHORT = 80;

const quoted = (text: string): string =>
  text.length <= SHORT && PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);

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
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = value as Readonly<Record<string, unknown>>;
    let text = '{';
    for (const { key, name } of shapeOf(value).members) text += name + canonicalJson(fields[key]);
    return `${text}}`;
  }
  const isJson = value === null || typeof value === 'boolean' || Number.isFinite(value);
  if (isJson) return JSON.stringify(value);
  throw new KlachtError(
    'invalid',
    'not-serialisable',
    `expected JSON, got ${typeof value === 'number' ? value : `a ${typeof value}`}`,
  );
};
