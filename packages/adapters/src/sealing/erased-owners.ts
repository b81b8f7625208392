import { type ComplaintEventType, complaintStream, type EventStore } from '@klacht/domain';
import { createBoundedMap } from '../ground/bounded-map.ts';

/** The event by which a complaint's erasure is recorded, before it is done. */
export const ERASURE: ComplaintEventType = 'Erased';

const KEPT = 10_000;

/** How far a complaint's stream was looked through. */
type Looked = { readonly next: number; readonly isErased: boolean };

/**
 * Whether the erasure of a key's owner was recorded. The journal says so, and it outweighs a key that
 * is there: one that came back with an older copy of the keys.
 *
 * Each event is looked at once.
 */
export const createErasedOwners = (store: EventStore): ((owner: string) => Promise<boolean>) => {
  const looked = createBoundedMap<Looked>(KEPT);
  return async (owner) => {
    let { next, isErased } = looked.get(owner) ?? { next: 0, isErased: false };
    if (isErased) return true;
    for await (const batch of store.readStream(complaintStream(owner), next, 'stored')) {
      isErased ||= batch.some(({ type }) => type === ERASURE);
      next += batch.length;
    }
    looked.set(owner, { next, isErased });
    return isErased;
  };
};
