import type { z } from 'zod';
import { compiled } from '../input/compiled.ts';
import { KlachtError } from '../errors.ts';
import type { RecordedEvent } from './event-store.ts';
import { expected } from '../input/expected.ts';
import { schemaVersions } from './upcasters.ts';

const placeOf = ({ stream, revision, position, type }: RecordedEvent) => ({
  stream,
  revision,
  position,
  type,
});

/**
 * Makes a fact of a recorded event, and is the only way to one: the data is brought to its type's
 * schema of today, then checked by it.
 *
 * @param schemas by type, of the kind of stream that the event stands in
 * @param whose that kind, for the message: `a complaint`
 * @param versions how to read what an earlier schema was recorded in
 * @throws KlachtError of kind `unreadable`, naming the event, when its type, its schema's version
 * or its data is not known
 */
export const decodeData = (
  recorded: RecordedEvent,
  schemas: Readonly<Record<string, z.ZodType<object>>>,
  whose: string,
  versions = schemaVersions,
): object => {
  const { type, stream, revision } = recorded;
  const schema = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  if (schema === undefined) {
    throw new KlachtError(
      'unreadable',
      'unknown-event-type',
      `${stream} revision ${revision}: '${type}' is no event of ${whose} that this version knows`,
      placeOf(recorded),
    );
  }
  const parsed = compiled(schema).safeParse(versions.upcast(recorded), { error: expected });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = [type, ...(issue?.path ?? [])].join('.');
    throw new KlachtError(
      'unreadable',
      'unreadable-event',
      `${stream} revision ${revision}: ${field}: ${issue?.message}`,
      placeOf(recorded),
      { cause: parsed.error },
    );
  }
  return parsed.data;
};
