import type { z } from 'zod';
import { KlachtError } from './errors.ts';
import type { RecordedEvent } from './event-store.ts';

/**
 * The one way in which a recorded event becomes a fact: its data checked by its type's schema.
 *
 * @param schemas by type, of the kind of stream that the event stands in
 * @param whose what that kind is, for the message: `a complaint`
 * @throws KlachtError of kind `unreadable`, naming the event, when its type or data is not known
 */
export const decodeEvent = (
  recorded: RecordedEvent,
  schemas: Readonly<Record<string, z.ZodType<object>>>,
  whose: string,
): RecordedEvent => {
  const { type, stream, revision, position } = recorded;
  const place = { stream, revision, position, type };
  const schema = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  if (schema === undefined) {
    throw new KlachtError(
      'unreadable',
      'unknown-event-type',
      `${stream} revision ${revision}: '${type}' is no event of ${whose} that this version knows`,
      place,
    );
  }
  const parsed = schema.safeParse(recorded.data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new KlachtError(
      'unreadable',
      'unreadable-event',
      `${stream} revision ${revision}: ${type}.${issue?.path.join('.')}: ${issue?.message}`,
      place,
      { cause: parsed.error },
    );
  }
  return { ...recorded, data: parsed.data };
};
