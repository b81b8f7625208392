import {
  decodeComplaintEvent,
  type EventStore,
  type LocalDate,
  type RecordedComplaintEvent,
} from '@klacht/domain';

/** The day on which each kind of fact happened, as last put right, by complaint. */
type Corrections = ReadonlyMap<string, Readonly<Partial<Record<string, LocalDate>>>>;

const CLOSING: ReadonlySet<string> = new Set(['Judged', 'DeclaredInadmissible', 'Withdrawn']);

/**
 * Reads when what was recorded happened, corrections included.
 *
 * @returns the day of an event: of a correction none, for it tells of other events
 */
export const readHappened = async (
  store: EventStore,
): Promise<(event: RecordedComplaintEvent) => LocalDate | null> => {
  const corrections = new Map<string, Partial<Record<string, LocalDate>>>();
  for await (const batch of store.readAll()) {
    for (const recorded of batch) {
      if (recorded.type !== 'Corrected') continue;
      const event = decodeComplaintEvent(recorded);
      if (event?.type !== 'Corrected') continue;
      const { receivedOn, acknowledgedOn, closedOn } = event.data;
      corrections.set(event.complaintId, {
        ...corrections.get(event.complaintId),
        ...(receivedOn === undefined ? {} : { Received: receivedOn.to }),
        ...(acknowledgedOn === undefined ? {} : { Acknowledged: acknowledgedOn.to }),
        ...(closedOn === undefined ? {} : { [`closed ${closedOn.from}`]: closedOn.to }),
      });
    }
  }
  return happenedBy(corrections);
};

const happenedBy =
  (corrections: Corrections) =>
  ({ type, complaintId, data }: RecordedComplaintEvent): LocalDate | null => {
    if (type === 'Corrected') return null;
    const corrected = corrections.get(complaintId);
    const key = CLOSING.has(type) ? `closed ${data.at}` : type;
    return corrected?.[key] ?? data.at;
  };
