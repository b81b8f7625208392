import type { RecordedEvent } from '../event-store.ts';
import { KlachtError } from '../errors.ts';
import { type ComplaintEvent, type ComplaintEventType, complaintEvents } from './events.ts';
import { complaintIdOf } from './stream.ts';

/** A complaint's event as recorded, checked. */
export type RecordedComplaintEvent = ComplaintEvent &
  Omit<RecordedEvent, 'type' | 'data'> & { readonly complaintId: string };

const isComplaintEventType = (type: string): type is ComplaintEventType =>
  Object.hasOwn(complaintEvents, type);

/**
 * The one way in which a recorded event becomes a fact: its data checked by the event's schema.
 * Answers null for an event of another aggregate.
 *
 * @throws KlachtError of kind `unreadable`, naming the event, when its type or data is not known
 * @example
 * for await (const batch of store.readAll()) batch.map(decodeComplaintEvent);
 */
export const decodeComplaintEvent = (recorded: RecordedEvent): RecordedComplaintEvent | null => {
  const complaintId = complaintIdOf(recorded.stream);
  if (complaintId === null) return null;
  const { type, stream, revision, position } = recorded;
  const place = { stream, revision, position, type };
  if (!isComplaintEventType(type)) {
    throw new KlachtError(
      'unreadable',
      'unknown-event-type',
      `${stream} revision ${revision}: '${type}' is no event of a complaint that this version knows`,
      place,
    );
  }
  const parsed = complaintEvents[type].safeParse(recorded.data);
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
  return { ...recorded, complaintId, data: parsed.data } as RecordedComplaintEvent;
};
