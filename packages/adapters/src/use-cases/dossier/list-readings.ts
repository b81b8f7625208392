import {
  accessStream,
  decodeAccessEvent,
  type EventStore,
  type RecordedAccessEvent,
} from '@klacht/domain';

/** A reading of a dossier that was recorded: who, as what, what for, and when. */
export type RecordedReading = RecordedAccessEvent['data'] & Pick<RecordedAccessEvent, 'recordedAt'>;

/**
 * Who read a complaint's dossier, the oldest reading first. Readings stay when the complaint is
 * erased.
 *
 * @throws KlachtError of kind `unreadable`, naming the event, or `unavailable` from the store
 * @example
 * for (const { reader, purpose } of await listReadings(journal, complaintId)) console.log(reader, purpose);
 */
export const listReadings = async (
  { store }: { readonly store: EventStore },
  complaintId: string,
): Promise<readonly RecordedReading[]> => {
  const readings: RecordedReading[] = [];
  for await (const batch of store.readStream(accessStream(complaintId))) {
    for (const recorded of batch) {
      const event = decodeAccessEvent(recorded);
      if (event !== null) readings.push({ ...event.data, recordedAt: event.recordedAt });
    }
  }
  return readings;
};
