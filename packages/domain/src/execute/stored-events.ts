import type { z } from 'zod';
import { accessEvents } from '../access/events.ts';
import { packEvents } from '../access/packs.ts';
import { compiled } from '../input/compiled.ts';
import { complaintEvents } from '../complaint/events.ts';
import type { RecordedEvent } from '../journal/event-store.ts';
import { reviewEvents } from '../review/events.ts';

type Schemas = Readonly<Record<string, z.ZodObject>>;

/** Every event that a journal holds, by the kind of its stream and its type: a stored contract. */
export const storedEvents = {
  complaint: complaintEvents,
  review: reviewEvents,
  access: accessEvents,
  packs: packEvents,
} as const;

const byCategory: Readonly<Record<string, Schemas>> = storedEvents;

/**
 * The schema of an event's data, compiled where it is asked for often, or null when it is none of ours.
 * What stands before the first hyphen of a stream's name is its kind.
 *
 * @example
 * schemaOf({ stream: 'complaint-018f…', type: 'Judged' }); // that of complaintEvents.Judged
 */
export const schemaOf = ({
  stream,
  type,
}: Pick<RecordedEvent, 'stream' | 'type'>): z.ZodObject | null => {
  const category = stream.slice(0, Math.max(0, stream.indexOf('-')));
  const schemas = Object.hasOwn(byCategory, category) ? byCategory[category] : undefined;
  const schema = schemas !== undefined && Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  return schema === undefined ? null : compiled(schema);
};
