import { KlachtError, type NewEvent } from '@klacht/domain';

const refuse = (path: string, what: string): never => {
  throw new KlachtError('invalid', 'not-serialisable', `${path}: expected JSON, got ${what}`, {
    field: path,
  });
};

/** The way to a value: names of fields, and places in lists. */
type Way = (string | number)[];

const placeOf = (way: Way): string =>
  way
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');

/**
 * Walks before anything is written, so that JSON never drops or changes a value in silence.
 *
 * @param way to the value; changed on the walk, and at its end as it was
 * @param above the objects that the value stands in; as the way
 */
const checkJson = (value: unknown, way: Way, above: object[]): void => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value) || Object.is(value, -0)) refuse(placeOf(way), String(value));
      return;
    case 'object': {
      if (value === null) return;
      if (above.includes(value)) refuse(placeOf(way), 'a cycle');
      above.push(value);
      if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index += 1) {
          way.push(index);
          checkJson(value[index], way, above);
          way.pop();
        }
      } else {
        const prototype: unknown = Object.getPrototypeOf(value);
        if (prototype !== Object.prototype && prototype !== null) {
          refuse(placeOf(way), `a ${value.constructor.name}`);
        }
        const fields = value as Readonly<Record<string, unknown>>;
        for (const key of Object.keys(fields)) {
          way.push(key);
          checkJson(fields[key], way, above);
          way.pop();
        }
      }
      above.pop();
      return;
    }
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      refuse(placeOf(way), `a ${typeof value}`);
  }
};

/** What is deeper is looked at by the walk that knows its way, which finds cycles. */
const DEEP = 40;

/**
 * Whether a value is JSON for certain; the walk that says where it is not takes several times as long.
 */
const isPlainJson = (value: unknown, depth: number): boolean => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || depth === DEEP) return false;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      if (!isPlainJson(value[index], depth + 1)) return false;
    }
    return true;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key in fields) if (!isPlainJson(fields[key], depth + 1)) return false;
  return true;
};

/** An event's data and metadata as the text that is stored. */
export type JsonTexts = { readonly data: string; readonly metadata: string };

/**
 * @throws KlachtError `not-serialisable`, naming the place, for what JSON cannot carry faithfully
 */
export const checkSerialisable = ({ type, data, metadata }: NewEvent): void => {
  if (!isPlainJson(data, 0)) checkJson(data, [`${type}.data`], []);
  if (!isPlainJson(metadata, 0)) checkJson(metadata, [`${type}.metadata`], []);
};

/**
 * An event's data and metadata as JSON, from which they come back as they were.
 *
 * @throws KlachtError `not-serialisable`, naming the place, for what JSON cannot carry faithfully
 * @example
 * const { data, metadata } = toJson(event);
 */
export const toJson = (event: NewEvent): JsonTexts => {
  checkSerialisable(event);
  return { data: JSON.stringify(event.data), metadata: JSON.stringify(event.metadata) };
};
