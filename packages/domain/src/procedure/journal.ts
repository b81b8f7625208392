import type { EventStore } from '../journal/event-store.ts';
import type { Procedure } from './procedure.ts';

/** Where complaints are recorded, and the procedure versions they are handled by. */
export type Journal = {
  readonly store: EventStore;
  readonly procedures: readonly Procedure[];
};
