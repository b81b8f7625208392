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

/** The beginning of a sealed text: what it is, and the version of its format. */
export const SEALED = 'sealed:1:';

/** A nonce, a ciphertext and a tag have 28 bytes at least: 38 characters in base64url. */
const LEAST_SEALED = SEALED.length + 38;

/**
 * Whether a text is a sealed one, which only its key opens.
 *
 * @example
 * isSealed('Anna'); // false
 */
export const isSealed = (text: string): boolean =>
  text.startsWith(SEALED) &&
  text.length >= LEAST_SEALED &&
  // One pattern for the whole text would run out of stack on a text of some megabytes.
  !/[^A-Za-z0-9_-]/.test(text.slice(SEALED.length));

const ESCAPE = '\\';

/** The index at which the escapes before a text end. */
const afterEscapes = (text: string): number => {
  let at = 0;
  while (text[at] === ESCAPE) at += 1;
  return at;
};

/** Whether a text looks like a sealed one behind its escapes. */
const looksSealed = (text: string): boolean =>
  text.startsWith(SEALED, afterEscapes(text)) && isSealed(text.slice(afterEscapes(text)));

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
  | { readonly kind: 'fields'; readonly fields: ReadonlyMap<string, Places> }
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
    return fields.length === 0 ? null : { kind: 'fields', fields: new Map(fields) };
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

const changeIn = (places: Places, value: unknown, path: string, change: Change): unknown => {
  const at = (key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);
  switch (places.kind) {
    case 'text':
      return typeof value === 'string' ? change(value, path) : value;
    case 'items':
      if (!Array.isArray(value)) return value;
      return (value as readonly unknown[]).map((item, index) =>
        changeIn(places.items, item, at(index), change),
      );
    case 'fields': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      const changed: Record<string, unknown> = { ...value };
      for (const [field, inner] of places.fields) {
        if (Object.hasOwn(changed, field)) {
          changed[field] = changeIn(inner, changed[field], at(field), change);
        }
      }
      return changed;
    }
  }
};

/**
 * A value with each of its personal texts changed, and the rest as it is.
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
