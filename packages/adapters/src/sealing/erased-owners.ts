import {
  COMPLAINANT,
  type ComplaintEventType,
  complaintStream,
  type EventStore,
  type RecordedEvent,
} from '@klacht/domain';
import { createBoundedMap } from '../ground/bounded-map.ts';

/** The event by which an erasure is recorded, before it is done. */
export const ERASURE: ComplaintEventType = 'Erased';

/** Whom an erasure names; null for all whom the complaint names. */
export const erasedIn = ({ data }: RecordedEvent): string | null => {
  const { person } = data as { readonly person?: unknown };
  return typeof person === 'string' ? person : null;
};

/** Who was added by an event, who has a key of their own; null for none. */
export const addedIn = ({ type, data }: RecordedEvent): string | null => {
  if (type !== 'ComplainantAdded' && type !== 'RepresentativeAdded') return null;
  const { id } = data as { readonly id?: unknown };
  return typeof id === 'string' ? id : null;
};

const KEPT = 10_000;

/** How far a complaint's stream was looked through, and who was erased up to there. */
type Looked = { readonly next: number; readonly erased: ReadonlySet<string | null> };

/**
 * Whether the erasure of a person was recorded, by themselves or with all whom the complaint names.
 * The journal says so, and it outweighs a key that is there: one that came back with an older copy of
 * the keys. A person is told as `whoseText` tells them.
 *
 * Each event is looked at once.
 */
export const createErasedOwners = (
  store: EventStore,
): ((complaintId: string, person: string | null) => Promise<boolean>) => {
  const looked = createBoundedMap<Looked>(KEPT);
  return async (complaintId, person) => {
    const before = looked.get(complaintId) ?? { next: 0, erased: new Set<string | null>() };
    const erased = new Set(before.erased);
    let { next } = before;
    for await (const batch of store.readStream(complaintStream(complaintId), next, 'stored')) {
      for (const event of batch) if (event.type === ERASURE) erased.add(erasedIn(event));
      next += batch.length;
    }
    looked.set(complaintId, { next, erased });
    return erased.has(null) || erased.has(person ?? COMPLAINANT);
  };
};
