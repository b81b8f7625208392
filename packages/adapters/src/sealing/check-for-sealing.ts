import { type ErrorCode, isSealed, KlachtError, mapPersonal, type NewEvent } from '@klacht/domain';
import type { SchemaOf } from './event-schemas.ts';

const refuse = (
  code: ErrorCode<'invalid'>,
  stream: string,
  place: string,
  message: string,
): KlachtError =>
  new KlachtError('invalid', code, `${stream}: ${place}: ${message}`, { stream, field: place });

/**
 * Whether an event holds a personal text. An event that does not match its schema is refused,
 * because it may hold one in a place that no schema names.
 *
 * @throws KlachtError `unknown-event-type`, `not-of-its-schema`, or `already-sealed`; its message
 * never holds a value
 */
export const checkForSealing = (
  stream: string,
  { type, data }: NewEvent,
  schemaOf: SchemaOf,
): boolean => {
  const schema = schemaOf(stream, type);
  if (schema === null) {
    throw refuse(
      'unknown-event-type',
      stream,
      type,
      'expected an event whose schema tells which of its texts are personal',
    );
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = [type, ...(issue?.path ?? [])].join('.');
    throw refuse('not-of-its-schema', stream, place, issue?.message ?? 'expected another shape');
  }
  let personal = false;
  mapPersonal(schema, data, (text, field) => {
    personal = true;
    if (!isSealed(text)) return text;
    throw refuse(
      'already-sealed',
      stream,
      `${type}.${field}`,
      'expected a text, got one that is sealed, which opens only where it was sealed first',
    );
  });
  return personal;
};
