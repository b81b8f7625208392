import { decodeData } from '../journal/decode.ts';
import type { RecordedEvent } from '../journal/event-store.ts';
import { type ReviewEvent, reviewEvents } from './events.ts';
import { reviewYearOf } from './stream.ts';

/** A review's event as recorded, checked. */
export type RecordedReviewEvent = ReviewEvent &
  Omit<RecordedEvent, 'type' | 'data'> & { readonly year: number };

/**
 * A recorded event of a review; null for an event of something else.
 *
 * @throws KlachtError of kind `unreadable`, naming the event, when its type or data is not known
 * @example
 * for await (const batch of store.readAll()) batch.map(decodeReviewEvent);
 */
export const decodeReviewEvent = (recorded: RecordedEvent): RecordedReviewEvent | null => {
  const year = reviewYearOf(recorded.stream);
  if (year === null) return null;
  const data = decodeData(recorded, reviewEvents, 'a review');
  return { ...recorded, data, year } as RecordedReviewEvent;
};
