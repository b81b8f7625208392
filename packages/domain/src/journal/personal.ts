import { z } from 'zod';

/**
 * Marks a text that names a person, or is a person's own words: it is sealed before it is stored,
 * and erased by destroying its key (GDPR, article 17). A sealed text is a text too, so the schema
 * must hold for one: no format, no pattern, no greatest length.
 *
 * @example
 * const complainant = z.strictObject({ name: personal(z.string().min(1)) });
 */
export const personal = <Schema extends z.ZodType<string>>(schema: Schema): Schema =>
  schema.meta({ personal: true });

/** How a text begins that is sealed under the complaint's key: what it is, and its format's version. */
const SEALED = 'sealed:1:';

/** How one begins that is sealed under the key of somebody else; who, and a colon, follow. */
const SEALED_FOR = 'sealed:2:';

/** A nonce, a ciphertext and a tag have 28 bytes at least: 38 characters in base64url. */
const LEAST_SEALED = 38;

/**
 * What a sealed text begins with.
 *
 * @param person whose key it is sealed under; null for the complaint's
 * @example
 * sealedPrefix('r1'); // 'sealed:2:r1:'
 */
export const sealedPrefix = (person: string | null): string =>
  person === null ? SEALED : `${SEALED_FOR}${encodeURIComponent(person.toWellFormed())}:`;

/** Whose key a text that begins like a sealed one is under, and where that beginning ends. */
const prefixOf = (
  text: string,
): { readonly person: string | null; readonly end: number } | null => {
  if (text.startsWith(SEALED)) return { person: null, end: SEALED.length };
  if (!text.startsWith(SEALED_FOR)) return null;
  const end = text.indexOf(':', SEALED_FOR.length) + 1;
  if (end === 0) return null;
  try {
    return { person: decodeURIComponent(text.slice(SEALED_FOR.length, end - 1)), end };
  } catch {
    return null;
  }
};

/**
 * A sealed text taken apart: whose key it is under, null for the complaint's, and what is sealed. Null
 * for a text that is none.
 *
 * @example
 * sealedParts(`sealed:2:r1:${'A'.repeat(43)}`)?.person; // 'r1'
 */
export const sealedParts = (
  text: string,
): { readonly person: string | null; readonly sealed: string } | null => {
  const prefix = prefixOf(text);
  if (prefix === null || text.length < prefix.end + LEAST_SEALED) return null;
  const sealed = text.slice(prefix.end);
  // One pattern for the whole text would run out of stack on a text of some megabytes.
  return /[^A-Za-z0-9_-]/.test(sealed) ? null : { person: prefix.person, sealed };
};

/**
 * Whether a text is a sealed one, which only its key opens.
 *
 * @example
 * isSealed('Anna'); // false
 */
export const isSealed = (text: string): boolean => sealedParts(text) !== null;

const ESCAPE = '\\';

/** The index at which the escapes before a text end. */
const afterEscapes = (text: string): number => {
  let at = 0;
  while (text[at] === ESCAPE) at += 1;
  return at;
};

/** Whether a text looks like a sealed one, but for escapes before it. */
const looksSealed = (text: string): boolean => isSealed(text.slice(afterEscapes(text)));

/**
 * Somebody's own text as it is recorded. A text that looks sealed gets a backslash before it, so
 * that it is never taken for a sealed one; any other stays as it is.
 *
 * @example
 * escapeText('Anna'); // 'Anna'
 */
export const escapeText = (text: string): string => (looksSealed(text) ? ESCAPE + text : text);

/**
 * Undoes {@link escapeText}: a recorded text as it was written.
 *
 * @example
 * unescapeText(escapeText(text)) === text; // true
 */
export const unescapeText = (text: string): string =>
  text.startsWith(ESCAPE) && looksSealed(text) ? text.slice(1) : text;

/** Where a schema has personal texts: here, in some fields, or in the items of a list. */
type Places =
  | { readonly kind: 'text' }
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [string, Places])[] }
  | { readonly kind: 'items'; readonly items: Places };

const known = new WeakMap<z.core.$ZodType, Places | null>();

const lookUp = (schema: z.core.$ZodType): Places | null => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'string') {
    return (schema as z.ZodType).meta()?.['personal'] === true ? { kind: 'text' } : null;
  }
  if (def.type === 'optional' || def.type === 'nullable') return placesIn(def.innerType);
  if (def.type === 'array') {
    const items = placesIn(def.element);
    return items === null ? null : { kind: 'items', items };
  }
  if (def.type === 'object') {
    const fields = Object.entries(def.shape).flatMap(([field, inner]) => {
      const places = placesIn(inner);
      return places === null ? [] : [[field, places] as const];
    });
    return fields.length === 0 ? null : { kind: 'fields', fields };
  }
  if (marksPersonal(schema)) {
    throw new TypeError(
      `personal(): expected in an object, an array, or where it need not be there, got in a ${def.type}`,
    );
  }
  return null;
};

/** Looks a second time by another way, so that no personal text is passed over in silence. */
const marksPersonal = (schema: z.core.$ZodType): boolean =>
  JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' })).includes('"personal":true');

const placesIn = (schema: z.core.$ZodType): Places | null => {
  const found = known.get(schema);
  if (found !== undefined) return found;
  const places = lookUp(schema);
  known.set(schema, places);
  return places;
};

type Change = (text: string, path: string) => string;

type Fields = Readonly<Record<string, unknown>>;

const inside = (path: string, key: string | number): string =>
  path === '' ? String(key) : `${path}.${key}`;

const changeIn = (places: Places, value: unknown, path: string, change: Change): unknown => {
  switch (places.kind) {
    case 'text':
      return typeof value === 'string' ? change(value, path) : value;
    case 'items':
      if (!Array.isArray(value)) return value;
      return changedItems(places.items, value as readonly unknown[], path, change);
    case 'fields': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      return changedFields(places.fields, value as Fields, path, change);
    }
  }
};

/** The list, copied where an item of it changes. */
const changedItems = (
  places: Places,
  items: readonly unknown[],
  path: string,
  change: Change,
): readonly unknown[] => {
  const changed = items.map((item, index) => changeIn(places, item, inside(path, index), change));
  return changed.every((item, index) => item === items[index]) ? items : changed;
};

/** The object, copied where a field of it changes. */
const changedFields = (
  places: readonly (readonly [string, Places])[],
  value: Fields,
  path: string,
  change: Change,
): Fields => {
  let changed: Record<string, unknown> | null = null;
  for (const [field, inner] of places) {
    const before = value[field];
    // Most fields are not there, which takes less time to see than whose they are.
    if (before === undefined || !Object.hasOwn(value, field)) continue;
    const after = changeIn(inner, before, inside(path, field), change);
    if (after === before) continue;
    changed ??= { ...value };
    changed[field] = after;
  }
  return changed ?? value;
};

/**
 * A value with each of its personal texts changed, and the rest as it is. It is the value itself where
 * nothing changes.
 *
 * @param value of the schema's shape; what is of another is left
 * @param change told the text and where it stands: `complainant.name`, `points.0.text`
 * @example
 * mapPersonal(complaintEvents.Received, event.data, () => '[hidden]');
 */
export const mapPersonal = <Value>(schema: z.ZodType, value: Value, change: Change): Value => {
  const places = placesIn(schema);
  return places === null ? value : (changeIn(places, value, '', change) as Value);
};

/**
 * Whether a schema has personal texts at all.
 *
 * @example
 * hasPersonal(complaintEvents.Acknowledged); // false
 */
export const hasPersonal = (schema: z.ZodType): boolean => placesIn(schema) !== null;
