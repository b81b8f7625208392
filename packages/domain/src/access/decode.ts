import { decodeData } from '../journal/decode.ts';
import type { RecordedEvent } from '../journal/event-store.ts';
import { type AccessEvent, accessEvents } from './events.ts';
import { accessedComplaintOf } from './stream.ts';

/** An event of a dossier's access as recorded, checked. */
export type RecordedAccessEvent = AccessEvent &
  Omit<RecordedEvent, 'type' | 'data'> & { readonly complaintId: string };

/**
 * A recorded event of a dossier's access; null for an event of something else.
 *
 * @throws KlachtError of kind `unreadable`, naming the event, when its type or data is not known
 * @example
 * for await (const batch of store.readStream(accessStream(complaintId))) batch.map(decodeAccessEvent);
 */
export const decodeAccessEvent = (recorded: RecordedEvent): RecordedAccessEvent | null => {
  const complaintId = accessedComplaintOf(recorded.stream);
  if (complaintId === null) return null;
  const data = decodeData(recorded, accessEvents, "a dossier's access");
  return { ...recorded, data, complaintId } as RecordedAccessEvent;
};
