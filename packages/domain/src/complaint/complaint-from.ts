import type { RecordedEvent } from '../journal/event-store.ts';
import { decodeComplaintEvent } from './decode.ts';
import { evolve } from './evolve.ts';
import { type Complaint, initialState } from './state.ts';

/**
 * A complaint as its stream has it. Texts are as the events have them, sealed or opened.
 *
 * @param events of its stream, in the order of their revisions, from the first
 * @returns unknown where there are none
 * @throws KlachtError of kind `unreadable`, naming the event, when its type or data is not known
 * @example
 * const batches = await Array.fromAsync(store.readStream(complaintStream(complaintId)));
 * const complaint = complaintFrom(batches.flat());
 */
export const complaintFrom = (events: readonly RecordedEvent[]): Complaint =>
  events.reduce<Complaint>((complaint, recorded) => {
    const event = decodeComplaintEvent(recorded);
    return event === null ? complaint : evolve(complaint, event);
  }, initialState());
