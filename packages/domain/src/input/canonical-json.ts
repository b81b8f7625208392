import { KlachtError } from '../errors.ts';

/** The keys of an object as it has them, and sorted. */
type Shape = {
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
  /** Whether an object keeps its keys in the order that they are given to it. */
  readonly isKept: boolean;
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

/** An object has numbers before names, and `__proto__` is none of its keys when it is given. */
const MOVED = /^(\d+|__proto__)$/;

const shapeOf = (value: object): Shape => {
  const keys = Object.keys(value);
  const first = keys[0] ?? '';
  const alike = shapes.get(first) ?? [];
  for (const shape of alike) if (isSame(shape.keys, keys)) return shape;
  // By UTF-16 code unit.
  const sorted = keys.toSorted();
  const shape = { keys, sorted, isKept: !keys.some((key) => MOVED.test(key)) };
  if (known >= MOST_SHAPES) {
    shapes.clear();
    known = 0;
  }
  shapes.set(first, [...(shapes.get(first) ?? []), shape]);
  known += 1;
  return shape;
};

const written = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = value as Readonly<Record<string, unknown>>;
    const members = shapeOf(value).sorted.map(
      (key) => `${JSON.stringify(key)}:${written(fields[key])}`,
    );
    return `{${members.join(',')}}`;
  }
  const isJson = value === null || ['string', 'boolean'].includes(typeof value);
  if (isJson || Number.isFinite(value)) return JSON.stringify(value);
  throw new KlachtError(
    'invalid',
    'not-serialisable',
    `expected JSON, got ${typeof value === 'number' ? value : `a ${typeof value}`}`,
  );
};

/** The value with the keys of its objects sorted; undefined where that is not for certain the same. */
const inOrder = (value: unknown): unknown => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object') return undefined;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const one of value) {
      const item = inOrder(one);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }
  const { sorted, isKept } = shapeOf(value);
  if (!isKept) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = {};
  for (const key of sorted) {
    const field = inOrder(fields[key]);
    if (field === undefined) return undefined;
    copy[key] = field;
  }
  return copy;
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
  // JSON makes one text of the whole in less time and memory than a text of each part takes.
  const sorted = inOrder(value);
  return sorted === undefined ? written(value) : JSON.stringify(sorted);
};
