import { KlachtError, type NewEvent } from '@klacht/domain';

const refuse = (path: string, what: string): never => {
  throw new KlachtError('invalid', 'not-serialisable', `${path}: expected JSON, got ${what}`, {
    field: path,
  });
};

/** Walks before anything is written, so that JSON never drops or changes a value in silence. */
const checkJson = (value: unknown, path: string, above: readonly object[]): void => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value) || Object.is(value, -0)) refuse(path, String(value));
      return;
    case 'object': {
      if (value === null) return;
      if (above.includes(value)) refuse(path, 'a cycle');
      const inside = [...above, value];
      if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index += 1) {
          checkJson(value[index], `${path}[${index}]`, inside);
        }
        return;
      }
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== null) {
        refuse(path, `a ${value.constructor.name}`);
      }
      for (const [key, inner] of Object.entries(value)) checkJson(inner, `${path}.${key}`, inside);
      return;
    }
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      refuse(path, `a ${typeof value}`);
  }
};

/** An event's data and metadata as the text that is stored. */
export type JsonTexts = { readonly data: string; readonly metadata: string };

/**
 * @throws KlachtError `not-serialisable`, naming the place, for what JSON cannot carry faithfully
 */
export const checkSerialisable = ({ type, data, metadata }: NewEvent): void => {
  checkJson(data, `${type}.data`, []);
  checkJson(metadata, `${type}.metadata`, []);
};

/** @throws KlachtError as {@link checkSerialisable} */
export const toJson = (event: NewEvent): JsonTexts => {
  checkSerialisable(event);
  return { data: JSON.stringify(event.data), metadata: JSON.stringify(event.metadata) };
};
