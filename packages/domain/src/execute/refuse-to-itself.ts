import type { ComplaintEvent } from '../complaint/events.ts';
import { KlachtError } from '../errors.ts';

/** The fields in which an event names another complaint. */
const FIELDS: Readonly<Record<string, string>> = { Linked: 'to', Received: 'splitFrom' };

/** The complaints that an event names. */
const namedIn = (event: ComplaintEvent): readonly unknown[] => {
  if (event.type === 'Linked') return [event.data.to];
  if (event.type === 'Received') return [event.data.splitFrom];
  if (event.type !== 'Amended') return [];
  const { of, changes } = event.data;
  return changes.filter(({ field }) => field === FIELDS[of]).map(({ to }) => to);
};

/**
 * Refuses a complaint that would be a duplicate of itself, follow itself, or come out of itself.
 *
 * @param complaintId of the complaint that the event is of
 * @throws KlachtError of kind `rejected`, `linked-to-itself`
 * @example
 * refuseToItself(complaintId, event, 'Link');
 */
export const refuseToItself = (
  complaintId: string,
  event: ComplaintEvent,
  command: string,
): void => {
  if (!namedIn(event).includes(complaintId)) return;
  throw new KlachtError(
    'rejected',
    'linked-to-itself',
    `${command}: expected the id of another complaint, got ${complaintId}, which is its own`,
    { value: complaintId },
  );
};
