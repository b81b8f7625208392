import type { ComplaintEvent } from './complaint/events.ts';
import type { ReviewEvent } from './review/events.ts';

/** A fact that a request can lead to. */
export type DomainEvent = ComplaintEvent | ReviewEvent;
