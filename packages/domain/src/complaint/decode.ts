import { decodeData } from '../journal/decode.ts';
import type { RecordedEvent } from '../journal/event-store.ts';
import { type ComplaintEvent, complaintEvents } from './events.ts';
import { complaintIdOf } from './stream.ts';

/** A complaint's event as recorded, checked. */
export type RecordedComplaintEvent = ComplaintEvent &
  Omit<RecordedEvent, 'type' | 'data'> & { readonly complaintId: string };

/**
 * A recorded event of a complaint; null for an event of something else.
 *
 * @throws KlachtError of kind `unreadable`, naming the event, when its type or data is not known
 * @example
 * for await (const batch of store.readAll()) batch.map(decodeComplaintEvent);
 */
export const decodeComplaintEvent = (recorded: RecordedEvent): RecordedComplaintEvent | null => {
  const complaintId = complaintIdOf(recorded.stream);
  if (complaintId === null) return null;
  const data = decodeData(recorded, complaintEvents, 'a complaint');
  return { ...recorded, data, complaintId } as RecordedComplaintEvent;
};
