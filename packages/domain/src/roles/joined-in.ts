import type { ComplaintEvent } from '../complaint/events.ts';
import { REPRESENTATIVE } from '../complaint/parties.ts';
import type { Joined } from './visible-to.ts';

/** Who joined the complainant, or came in for them. */
export const joinedIn = (events: readonly ComplaintEvent[]): Joined =>
  events.flatMap(({ type, data }) => {
    if (type === 'ComplainantAdded' || type === 'RepresentativeAdded') return [data.id];
    return type === 'Received' && data.representative !== undefined ? [REPRESENTATIVE] : [];
  });
